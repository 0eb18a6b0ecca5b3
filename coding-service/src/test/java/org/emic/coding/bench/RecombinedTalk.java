package org.emic.coding.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.graph.Neighbours;
import org.emic.coding.domain.graph.Vectors;

/// Any number of incidents with the structure of real ones: each is made of a real incident and one of the twenty that
/// are nearest to it. Its text is the first half of the one and the second half of the other; its vector lies between
/// theirs, nearer to the first, and is moved in a random direction until its cosine to that place is about 0.9, so that no
/// two are the same. The same seed gives the same talk.
final class RecombinedTalk {

    private static final int NEAR = 20;
    private static final double AWAY = 0.5;
    private static final int SPEAKERS = 8;

    private final List<Incident> base;
    private final Neighbours neighbours;
    private final long seed;

    RecombinedTalk(List<Incident> base, long seed) {
        this.base = base;
        this.neighbours = Neighbours.among(Vectors.of(base.stream().map(Incident::vector).toList()), NEAR);
        this.seed = seed;
    }

    Incident incident(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        int one = random.nextInt(base.size());
        int other = neighbours.of(one)[random.nextInt(NEAR)];
        double share = random.nextDouble(0.5, 1);
        String speaker = "Speaker " + (number / Incidents.A_SESSION % 100) + "-" + random.nextInt(SPEAKERS);
        return Incidents.of(speaker, text(base.get(one).text(), base.get(other).text()), number,
                vector(base.get(one).vector(), base.get(other).vector(), share, random));
    }

    private static String text(String one, String other) {
        String[] begin = one.strip().split("\\s+");
        String[] end = other.strip().split("\\s+");
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < (begin.length + 1) / 2; w++) {
            text.append(begin[w]).append(' ');
        }
        for (int w = end.length / 2; w < end.length; w++) {
            text.append(end[w]).append(' ');
        }
        return text.toString().strip();
    }

    private static float[] vector(float[] one, float[] other, double share, SplittableRandom random) {
        double[] between = new double[one.length];
        for (int d = 0; d < between.length; d++) {
            between[d] = share * one[d] + (1 - share) * other[d] + AWAY * random.nextGaussian() / Math.sqrt(one.length);
        }
        return Vectors.unit(between);
    }

}
