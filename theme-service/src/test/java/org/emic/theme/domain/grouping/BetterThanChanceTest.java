package org.emic.theme.domain.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BetterThanChanceTest {

    private static final double[] EQUAL = {1, 1, 1, 1};

    private final Grouping grouping = Grouping.of(0, 0, 1, 1);
    private final BetterThanChance chance = new BetterThanChance(0.05);

    @Test
    void secondChoicesThatStayInTheirGroupShowIt() {
        assertThat(chance.shows(grouping, EQUAL, new int[][]{{0, 3, 0, 0}, {3, 0, 0, 0}, {0, 0, 0, 3}, {0, 0, 3, 0}}))
                .isTrue();
    }

    @Test
    void secondChoicesThatFallAnywhereDoNot() {
        assertThat(chance.shows(grouping, EQUAL, new int[][]{{0, 3, 3, 3}, {3, 0, 3, 3}, {3, 3, 0, 3}, {3, 3, 3, 0}}))
                .isFalse();
    }

    @Test
    void theTailIsExact() {
        // Each choice stays with probability 1/3: all of two do in 1/9 of cases, all of three in 1/27.
        assertThat(new BetterThanChance(1 / 9.0 + 1e-9).shows(grouping, EQUAL, of(2))).isTrue();
        assertThat(new BetterThanChance(1 / 9.0 - 1e-9).shows(grouping, EQUAL, of(2))).isFalse();
        assertThat(chance.shows(grouping, EQUAL, of(3))).isTrue();
    }

    @Test
    void aHeavyNeighbourIsChosenMoreOftenByChance() {
        assertThat(chance.shows(grouping, new double[]{1, 8, 1, 1}, of(3))).isFalse();
    }

    @Test
    void withoutSecondChoicesNothingShows() {
        assertThat(chance.shows(grouping, EQUAL, new int[4][4])).isFalse();
        assertThat(chance.shows(Grouping.of(0, 1, 2, 3), EQUAL, of(9))).isFalse();
        assertThat(chance.shows(Grouping.together(4), EQUAL, of(9))).isFalse();
    }

    private static int[][] of(int choicesOfTheFirst) {
        return new int[][]{{0, choicesOfTheFirst, 0, 0}, new int[4], new int[4], new int[4]};
    }

}
