package org.emic.coding.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final int SUBJECTS = 60;

    @Test
    void inALargeStudyNearlyAllNearestOthersAreFound() {
        Vectors vectors = talk(9000);

        Neighbours found = Neighbours.among(vectors, 10);
        Neighbours exact = Neighbours.amongAll(vectors, 10);

        long same = 0;
        for (int i = 0; i < vectors.size(); i++) {
            int[] right = exact.of(i);
            same += Arrays.stream(found.of(i)).filter(its -> Arrays.stream(right).anyMatch(one -> one == its)).count();
        }
        assertThat(found.complete()).isFalse();
        assertThat(exact.complete()).isTrue();
        assertThat((double) same / (vectors.size() * 10)).isGreaterThan(0.9);
    }

    @Test
    void inALargeStudyTheSameVectorsHaveTheSameNeighbours() {
        Vectors vectors = talk(8500);

        Neighbours once = Neighbours.among(vectors, 12);
        Neighbours again = Neighbours.among(talk(8500), 12);

        for (int i = 0; i < vectors.size(); i++) {
            assertThat(once.of(i)).isEqualTo(again.of(i)).hasSize(12);
        }
    }

    @Test
    void inAnyOtherStudyNoneIsOverlooked() {
        Vectors vectors = talk(1500);

        Neighbours neighbours = Neighbours.among(vectors, 5);

        assertThat(neighbours.complete()).isTrue();
        for (int i = 0; i < vectors.size(); i += 37) {
            int self = i;
            int[] right = IntStream.range(0, vectors.size())
                    .filter(other -> other != self)
                    .boxed()
                    .sorted((a, b) -> Double.compare(vectors.similarity(self, b), vectors.similarity(self, a)))
                    .limit(5)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(neighbours.of(i)).isEqualTo(right);
        }
    }

    private static Vectors talk(int size) {
        SplittableRandom random = new SplittableRandom(7);
        float[][] subjects = TilesTest.vectors(SUBJECTS, 32, 3);
        float[][] vectors = new float[size][];
        for (int i = 0; i < size; i++) {
            float[] subject = subjects[random.nextInt(SUBJECTS)];
            double[] vector = new double[subject.length];
            for (int d = 0; d < vector.length; d++) {
                vector[d] = subject[d] + random.nextGaussian() * 0.1;
            }
            vectors[i] = Vectors.unit(vector);
        }
        return Vectors.of(List.of(vectors));
    }

}
