package org.emic.coding.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PairsTest {

    private static final int PRIOR = 15;
    private static final int DIMENSIONS = 24;

    @Property(tries = 60)
    void neighboursAreThoseOfComparingAllWithAllHoweverAStudyGrew(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int subjects, @ForAll @IntRange(min = 1, max = 9) int k) {
        SplittableRandom random = new SplittableRandom(seed);
        List<float[]> talk = talk(random, subjects, 400);
        Pairs pairs = new Pairs();

        for (int size = 1; size <= talk.size(); size += 1 + random.nextInt(160)) {
            assertSame(Vectors.of(talk.subList(0, size)), k, pairs);
        }
    }

    @Test
    void theSameWordsAgainAndAgainHaveTheFirstOnesAsNeighbours() {
        float[] word = Vectors.unit(new double[]{1, 2, 3});
        Vectors vectors = Vectors.of(List.of(word, word, word, word));

        Neighbours neighbours = Neighbours.among(vectors, vectors.centred(PRIOR), 2, new Pairs());

        assertThat(neighbours.of(0)).containsExactly(1, 2);
        assertThat(neighbours.of(3)).containsExactly(0, 1);
    }

    private static void assertSame(Vectors vectors, int k, Pairs pairs) {
        Vectors centred = vectors.centred(PRIOR);
        Neighbours expected = Neighbours.amongAll(centred, k);

        Neighbours found = Neighbours.among(vectors, centred, k, pairs);

        for (int i = 0; i < vectors.size(); i++) {
            assertThat(found.of(i)).isEqualTo(expected.of(i));
        }
    }

    /// Near to their subjects, some of them twice.
    private static List<float[]> talk(SplittableRandom random, int subjects, int size) {
        float[][] middles = TilesTest.vectors(subjects, DIMENSIONS, 3);
        float[][] vectors = new float[size][];
        for (int i = 0; i < size; i++) {
            double[] vector = new double[DIMENSIONS];
            float[] subject = middles[random.nextInt(subjects)];
            double away = random.nextDouble(0.4);
            Arrays.setAll(vector, d -> subject[d] + away * random.nextGaussian());
            vectors[i] = i > 0 && random.nextInt(8) == 0 ? vectors[random.nextInt(i)] : Vectors.unit(vector);
        }
        return List.of(vectors);
    }

}
