package org.emic.coding.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final int SIZE = 400;
    private static final int GROUPS = 9;

    @Test
    void afterwardsEachIsInTheGroupWhoseCentreIsNearest() {
        SplittableRandom random = new SplittableRandom(5);
        Vectors vectors = Vectors.of(List.of(TilesTest.vectors(SIZE, 16, 11)));
        Groups any = Groups.of(IntStream.range(0, SIZE).map(i -> random.nextInt(GROUPS)).toArray());

        Groups settled = Settlement.settle(vectors, any, Neighbours.among(vectors, 5));

        assertThat(settled).isEqualTo(oneByOne(vectors, any)).isNotEqualTo(any);
    }

    /// The same rounds, comparing everything anew.
    private static Groups oneByOne(Vectors vectors, Groups any) {
        Groups settled = any;
        for (int round = 0; round < 20; round++) {
            Groups before = settled;
            float[][] centres = Settlement.centres(vectors, before);
            settled = Groups
                    .of(IntStream.range(0, SIZE).map(i -> nearest(vectors, i, centres, before.of(i))).toArray());
        }
        return settled;
    }

    private static int nearest(Vectors vectors, int i, float[][] centres, int own) {
        int nearest = own;
        for (int g = 0; g < centres.length; g++) {
            nearest = vectors.similarity(i, centres[g]) > vectors.similarity(i, centres[nearest]) ? g : nearest;
        }
        return nearest;
    }

}
