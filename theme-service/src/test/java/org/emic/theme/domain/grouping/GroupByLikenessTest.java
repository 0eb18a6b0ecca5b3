package org.emic.theme.domain.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupByLikenessTest {

    private final GroupByLikeness group = new GroupByLikeness(0.67, 4);

    @Test
    void whatIsAlikeIsTogether() {
        assertThat(group.group(
                likeness(new double[]{1, 1, 1, 1, 1, 1}, new double[]{1, 0}, new double[]{0.9, 0.1}, new double[]{0, 1},
                        new double[]{0.1, 0.9}, new double[]{-1, -1}, new double[]{-0.9, -1})))
                .isEqualTo(Grouping.of(0, 0, 1, 1, 2, 2));
    }

    @Test
    void whatAllShareTellsNothingApart() {
        double[] weights = {1, 1, 1, 1};
        Likeness near = likeness(weights, new double[]{1, 0}, new double[]{0.9, 0.1}, new double[]{0, 1},
                new double[]{0.1, 0.9});
        Likeness far = likeness(weights, new double[]{101, 50}, new double[]{100.9, 50.1}, new double[]{100, 51},
                new double[]{100.1, 50.9});
        assertThat(group.group(far)).isEqualTo(group.group(near)).isEqualTo(Grouping.of(0, 0, 1, 1));
    }

    @Test
    void fewerThanTheFewestStayTogether() {
        assertThat(group
                .group(likeness(new double[]{1, 1, 1}, new double[]{1, 0}, new double[]{0, 1}, new double[]{-1, 0})))
                .isEqualTo(Grouping.together(3));
    }

    @Test
    void aGroupThatWeighsLessThanTheAverageThingJoinsItsNearest() {
        double[][] vectors = {{1, 0}, {0.9, 0.1}, {0, 1}, {0.1, 0.9}, {-0.3, -1}};
        assertThat(group.group(likeness(new double[]{3, 3, 3, 3, 3}, vectors)).count()).isEqualTo(3);
        assertThat(group.group(likeness(new double[]{3, 3, 3, 3, 1}, vectors)).count()).isEqualTo(2);
    }

    @Test
    void groupsAreNumberedByTheirFirstMember() {
        assertThat(Grouping.of(7, 3, 7, 5)).isEqualTo(Grouping.of(0, 1, 0, 2));
        assertThat(Grouping.of(7, 3, 7, 5).members(0)).containsExactly(0, 2);
    }

    @Test
    void vectorsOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> likeness(new double[]{1, 1}, new double[]{1}, new double[]{1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Likeness likeness(double[] weights, double[]... vectors) {
        return Likeness.of(List.of(vectors), weights);
    }

}
