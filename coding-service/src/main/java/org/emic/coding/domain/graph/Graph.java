package org.emic.coding.domain.graph;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/// An undirected graph with weights. An edge added twice weighs twice.
public final class Graph {

    private final int[] from;
    private final int[] neighbour;
    private final double[] weight;

    private Graph(int[] from, int[] neighbour, double[] weight) {
        this.from = from;
        this.neighbour = neighbour;
        this.weight = weight;
    }

    /// A graph that is written down node by node.
    ///
    /// @param most how many edges there may be, each counted at both of its nodes
    static Rows of(int nodes, int most) {
        return new Rows(nodes, most);
    }

    /// How many nodes.
    public int size() {
        return from.length - 1;
    }

    /// Where a node's edges begin; they end where the next node's begin.
    int begin(int node) {
        return from[node];
    }

    int neighbour(int edge) {
        return neighbour[edge];
    }

    double weight(int edge) {
        return weight[edge];
    }

    /// The graph whose nodes are the groups of this one's nodes. What runs within a group becomes an edge to itself.
    Graph grouped(int[] group, int groups) {
        Rows rows = of(groups, neighbour.length);
        int[] begin = new int[groups + 1];
        int[] members = inOrderOf(group, begin);
        for (int g = 0; g < groups; g++) {
            for (int m = begin[g]; m < begin[g + 1]; m++) {
                for (int e = from[members[m]]; e < from[members[m] + 1]; e++) {
                    rows.add(group[neighbour[e]], weight[e]);
                }
            }
            rows.end();
        }
        return rows.build();
    }

    /// The same nodes and edges, each edge weighing so many times as much.
    ///
    /// @param ofEnds how many times, from the two nodes of an edge; the same from both ends, and above 0
    Graph times(IntBinaryOperator ofEnds) {
        double[] weights = new double[weight.length];
        for (int node = 0; node < size(); node++) {
            for (int e = from[node]; e < from[node + 1]; e++) {
                weights[e] = weight[e] * ofEnds.applyAsInt(node, neighbour[e]);
            }
        }
        return new Graph(from, neighbour, weights);
    }

    /// The nodes by their group, in each in ascending order.
    ///
    /// @param begin is told where the groups begin
    private static int[] inOrderOf(int[] group, int[] begin) {
        for (int its : group) {
            begin[its + 1]++;
        }
        for (int g = 1; g < begin.length; g++) {
            begin[g] += begin[g - 1];
        }
        int[] next = begin.clone();
        int[] members = new int[group.length];
        for (int i = 0; i < group.length; i++) {
            members[next[group[i]]++] = i;
        }
        return members;
    }

    /// Takes the edges of one node after the other. Those of a node may come in any order and more than once; an edge
    /// that comes again adds its weight. Weights are above 0.
    static final class Rows {

        private final int[] from;
        private final int[] neighbour;
        private final double[] weight;
        private final double[] sum;
        private int node;
        private int edges;

        private Rows(int nodes, int most) {
            from = new int[nodes + 1];
            neighbour = new int[most];
            weight = new double[most];
            sum = new double[nodes];
        }

        /// An edge from the present node.
        void add(int to, double itsWeight) {
            if (sum[to] == 0) {
                neighbour[edges++] = to;
            }
            sum[to] += itsWeight;
        }

        /// There are no further edges of the present node; it is the next one's turn.
        void end() {
            Arrays.sort(neighbour, from[node], edges);
            for (int e = from[node]; e < edges; e++) {
                weight[e] = sum[neighbour[e]];
                sum[neighbour[e]] = 0;
            }
            from[++node] = edges;
        }

        /// All nodes had their turn.
        Graph build() {
            return edges == neighbour.length
                    ? new Graph(from, neighbour, weight)
                    : new Graph(from, Arrays.copyOf(neighbour, edges), Arrays.copyOf(weight, edges));
        }

    }

}
