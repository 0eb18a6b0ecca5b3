package org.emic.coding.domain.deductive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.emic.coding.domain.graph.Vectors;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private final Subjects subjects = new Subjects(2, 0.6);

    /// Ten incidents about each of eight subjects, one after the other, and one about another subject in the midst.
    @Test
    void whereTalkStaysWithASubjectTheTalkAroundCounts() {
        List<Said> talk = stretches();

        assertThat(near(talk, 34, 38)).isGreaterThan(near(shuffled(talk, 34, 38), 34, 38) + 0.1);
    }

    @Test
    void whereOrderSaysNothingItChangesNothing() {
        List<Said> talk = new ArrayList<>(stretches());
        Collections.shuffle(talk, new Random(4));
        List<Said> apart = new ArrayList<>();
        for (int i = 0; i < talk.size(); i++) {
            apart.add(new Said(i + 1, talk.get(i).wording()));
        }

        List<float[]> together = Surroundings.of(talk);
        List<float[]> eachAlone = Surroundings.of(apart);

        for (int i = 0; i < talk.size(); i++) {
            assertThat(together.get(i)).isEqualTo(eachAlone.get(i));
        }
    }

    private List<Said> stretches() {
        List<Said> talk = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            talk.add(new Said(1, subjects.about("", i == 34 ? 20 : i / 10)));
        }
        return talk;
    }

    /// The same incidents with others between, these two in their places.
    private static List<Said> shuffled(List<Said> talk, int... places) {
        List<Said> shuffled = new ArrayList<>(talk);
        Collections.shuffle(shuffled, new Random(4));
        for (int place : places) {
            Collections.swap(shuffled, place, shuffled.indexOf(talk.get(place)));
        }
        return shuffled;
    }

    private static double near(List<Said> talk, int a, int b) {
        List<float[]> vectors = Surroundings.of(talk);
        return Vectors.dot(vectors.get(a), vectors.get(b));
    }

}
