package org.emic.coding.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MapEquationTest {

    private static final int NODES = 60;

    /// Links within blocks of twelve, and others by chance, all of different weight.
    private static Graph graph(List<Integer> numbers) {
        Random random = new Random(7);
        double[][] weights = new double[NODES][NODES];
        for (int i = 0; i < NODES; i++) {
            for (int j = 0; j < i; j++) {
                double weight = random.nextDouble();
                if (random.nextDouble() < (i / 12 == j / 12 ? 0.4 : 0.08)) {
                    weights[numbers.get(i)][numbers.get(j)] = weight;
                }
            }
        }
        return graph(weights);
    }

    private static Graph graph(double[][] weights) {
        int nodes = weights.length;
        Graph.Rows rows = Graph.of(nodes, nodes * nodes);
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                double weight = weights[i][j] + weights[j][i];
                if (weight > 0) {
                    rows.add(j, weight);
                }
            }
            rows.end();
        }
        return rows.build();
    }

    @Test
    void theOrderOfTheNodesMakesNoDifference() {
        List<Integer> straight = IntStream.range(0, NODES).boxed().toList();
        Groups groups = MapEquation.groups(graph(straight));
        for (int seed = 0; seed < 5; seed++) {
            List<Integer> numbers = new ArrayList<>(straight);
            Collections.shuffle(numbers, new Random(seed));
            Groups other = MapEquation.groups(graph(numbers));

            assertThat(Groups.of(numbers.stream().mapToInt(other::of).toArray())).isEqualTo(groups);
        }
    }

    @Test
    void whatHangsTogetherIsAGroup() {
        double[][] two = new double[6][6];
        two[0][2] = two[2][4] = two[4][0] = 1;
        two[1][3] = two[3][5] = two[5][1] = 1;

        assertThat(MapEquation.groups(graph(two))).isEqualTo(Groups.of(new int[]{0, 1, 0, 1, 0, 1}));
    }

    @Test
    void aLinkThatAllSearchesPutWithinAGroupWeighsTwiceAsMuchAsOneBetweenGroups() {
        double[][] two = new double[6][6];
        two[0][1] = two[1][2] = two[2][0] = 1;
        two[3][4] = two[4][5] = two[5][3] = 1;
        two[2][3] = 0.25;

        Graph agreed = MapEquation.agreed(graph(two));

        double within = agreed.weight(agreed.begin(0));
        double between = agreed.weight(agreed.begin(3));
        assertThat(agreed.neighbour(agreed.begin(3))).isEqualTo(2);
        assertThat(between / 0.25 * 2).isEqualTo(within);
    }

    @Test
    void withoutALinkEveryNodeIsAlone() {
        assertThat(MapEquation.groups(graph(new double[3][3])).count()).isEqualTo(3);
    }

}
