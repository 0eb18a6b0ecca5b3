package org.emic.coding.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilesTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 7", "255, 32", "256, 33", "257, 64", "600, 90", "40, 384"})
    void manyAtOnceGiveTheSameBitsAsOneByOne(int size, int dimensions) {
        float[][] vectors = vectors(size, dimensions, 1);
        double[] together = new double[size];

        Tiles.of(vectors).similarities(vectors[0], new Tile.Sums(), together);

        for (int i = 0; i < size; i++) {
            assertThat(together[i]).isEqualTo(Vectors.dot(vectors[0], vectors[i]));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 600", "3, 255", "255, 257", "256, 512", "300, 301", "599, 600"})
    void aRangeLeavesTheOthersAsTheyAre(int from, int end) {
        float[][] vectors = vectors(600, 8, 2);
        double[] together = new double[600];
        Arrays.fill(together, 7);

        Tiles.of(vectors).similarities(vectors[0], from, end, new Tile.Sums(), together);

        for (int i = 0; i < 600; i++) {
            assertThat(together[i]).isEqualTo(i >= from && i < end ? Vectors.dot(vectors[0], vectors[i]) : 7);
        }
    }

    static float[][] vectors(int size, int dimensions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] vectors = new float[size][];
        for (int i = 0; i < size; i++) {
            double[] vector = new double[dimensions];
            for (int d = 0; d < dimensions; d++) {
                vector[d] = random.nextGaussian();
            }
            vectors[i] = Vectors.unit(vector);
        }
        return vectors;
    }

}
