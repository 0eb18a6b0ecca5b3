package org.emic.coding.domain.deductive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {

    @Test
    void whereEachHasOneCodeNothingFurtherApplies() {
        Cut cut = Cut.best(new double[][]{{0.9, 0.8}, {0.3, 0.4}}, new boolean[][]{{true, false}, {false, true}});

        assertThat(cut.from()).isInfinite();
    }

    @Test
    void aSecondGuessIsNoSecondCode() {
        Cut cut = Cut.best(new double[][]{{0.6, 0.5}, {0.6, 0.5}, {0.9, 0.1}},
                new boolean[][]{{false, true}, {false, true}, {true, false}});

        assertThat(cut.from()).isInfinite();
    }

    /// With 0.6 and above: right 4 of 4 given and 4 wanted.
    @Test
    void whereSomeHaveTwoTheSecondCountsFromTheProbabilityOfBestF1() {
        Cut cut = Cut.best(new double[][]{{0.9, 0.6, 0.2}, {0.3, 0.8, 0.7}},
                new boolean[][]{{true, true, false}, {false, true, true}});

        assertThat(cut.from()).isEqualTo(0.6);
    }

}
