package org.emic.coding.domain.deductive;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.emic.coding.domain.graph.Vectors;

/// Made-up talk: each subject is a direction of its own, and what is said of it scatters around it.
final class Subjects {

    private static final int DIMENSIONS = 24;

    private final SplittableRandom random;
    private final double scatter;

    Subjects(long seed, double scatter) {
        this.random = new SplittableRandom(seed);
        this.scatter = scatter;
    }

    /// A code known by its name alone.
    BroughtCode code(String name, int subject) {
        return new BroughtCode(name, List.of(about(name, subject)));
    }

    /// Something said about one subject, or several at once.
    Wording about(String text, int... subjects) {
        double[] vector = new double[DIMENSIONS];
        for (int subject : subjects) {
            vector[subject] += 1;
        }
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] += scatter * random.nextGaussian();
        }
        return new Wording(text, Vectors.unit(vector));
    }

    /// So many incidents, the subjects taking turns.
    List<Said> talk(int size, int subjects) {
        List<Said> talk = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            talk.add(new Said(1, about("", i % subjects)));
        }
        return talk;
    }

}
