package org.emic.coding.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphTest {

    @Test
    void anEdgeThatComesAgainAddsItsWeight() {
        Graph.Rows rows = Graph.of(3, 6);
        rows.add(2, 0.5);
        rows.add(1, 1);
        rows.add(2, 0.25);
        rows.end();
        rows.end();
        rows.add(0, 0.75);
        rows.end();

        Graph graph = rows.build();

        assertThat(edges(graph, 0)).containsExactly("1: 1.0", "2: 0.75");
        assertThat(edges(graph, 1)).isEmpty();
        assertThat(edges(graph, 2)).containsExactly("0: 0.75");
    }

    @Test
    void anEdgeThatCountsTwiceWeighsTwiceAsMuchFromBothEnds() {
        Graph.Rows rows = Graph.of(3, 4);
        rows.add(1, 1);
        rows.add(2, 1);
        rows.end();
        rows.add(0, 1);
        rows.end();
        rows.add(0, 1);
        rows.end();

        Graph graph = rows.build().times((one, other) -> one + other == 1 ? 2 : 1);

        assertThat(edges(graph, 0)).containsExactly("1: 2.0", "2: 1.0");
        assertThat(edges(graph, 1)).containsExactly("0: 2.0");
        assertThat(edges(graph, 2)).containsExactly("0: 1.0");
    }

    @Test
    void whatRunsWithinAGroupIsAnEdgeToItself() {
        Graph.Rows rows = Graph.of(3, 4);
        rows.add(1, 1);
        rows.end();
        rows.add(0, 1);
        rows.add(2, 0.5);
        rows.end();
        rows.add(1, 0.5);
        rows.end();

        Graph grouped = rows.build().grouped(new int[]{1, 0, 1}, 2);

        assertThat(grouped.size()).isEqualTo(2);
        assertThat(edges(grouped, 0)).containsExactly("1: 1.5");
        assertThat(edges(grouped, 1)).containsExactly("0: 1.5");
        assertThat(edges(grouped.grouped(new int[]{0, 0}, 1), 0)).containsExactly("0: 3.0");
    }

    @Test
    void twoThatNameEachOtherAreLinkedTwiceAsStrongly() {
        float[] east = {1, 0};
        float[] nearlyEast = {0.8F, 0.6F};
        float[] north = {0, 1};
        Vectors vectors = Vectors.of(List.of(east, nearlyEast, north));

        Graph graph = Neighbours.among(vectors, 1).graph(vectors);

        double once = vectors.similarity(1, 2);
        assertThat(edges(graph, 1)).containsExactly("0: " + 2 * vectors.similarity(0, 1), "2: " + once);
        assertThat(edges(graph, 2)).containsExactly("1: " + once);
    }

    private static List<String> edges(Graph graph, int node) {
        return IntStream.range(graph.begin(node), graph.begin(node + 1))
                .mapToObj(edge -> graph.neighbour(edge) + ": " + graph.weight(edge))
                .toList();
    }

}
