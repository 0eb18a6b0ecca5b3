package org.emic.coding.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorsTest {

    @ParameterizedTest
    @CsvSource({"0, 384", "1, 384", "2, 384", "7, 384", "8, 387", "5, 3"})
    void severalAtOnceHaveTheSameBitsAsOneByOne(int several, int dimensions) {
        float[] vector = TilesTest.vectors(1, dimensions, 5)[0];
        List<float[]> others = List.of(TilesTest.vectors(several, dimensions, 6));

        double[] dots = Vectors.dots(vector, others);

        assertThat(dots).containsExactly(
                others.stream().mapToDouble(other -> Vectors.dot(vector, other)).toArray());
    }

}
