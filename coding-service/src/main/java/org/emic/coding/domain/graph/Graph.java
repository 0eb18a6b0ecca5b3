package org.emic.coding.domain.graph;

import java.util.Arrays;

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

    static Builder of(int nodes) {
        return new Builder(nodes);
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
        Builder builder = new Builder(groups);
        for (int i = 0; i < size(); i++) {
            for (int e = from[i]; e < from[i + 1]; e++) {
                builder.addOneWay(group[i], group[neighbour[e]], weight[e]);
            }
        }
        return builder.build();
    }

    /// Collects edges.
    static final class Builder {

        private final int nodes;
        private int[] a = new int[64];
        private int[] b = new int[64];
        private double[] w = new double[64];
        private int edges;

        private Builder(int nodes) {
            this.nodes = nodes;
        }

        void add(int i, int j, double weight) {
            addOneWay(i, j, weight);
            addOneWay(j, i, weight);
        }

        private void addOneWay(int i, int j, double weight) {
            if (edges == a.length) {
                a = Arrays.copyOf(a, edges * 2);
                b = Arrays.copyOf(b, edges * 2);
                w = Arrays.copyOf(w, edges * 2);
            }
            a[edges] = i;
            b[edges] = j;
            w[edges] = weight;
            edges++;
        }

        /// Edges in order of their nodes' numbers, double ones added up in the order in which they came.
        Graph build() {
            int[] byFrom = sorted(b, identity());
            int[] order = sorted(a, byFrom);
            int[] from = new int[nodes + 1];
            int[] neighbour = new int[edges];
            double[] weight = new double[edges];
            int kept = 0;
            for (int o = 0; o < edges; o++) {
                int e = order[o];
                boolean repeats = o > 0 && a[order[o - 1]] == a[e] && b[order[o - 1]] == b[e];
                if (repeats) {
                    weight[kept - 1] += w[e];
                } else {
                    neighbour[kept] = b[e];
                    weight[kept] = w[e];
                    kept++;
                }
                from[a[e] + 1] = kept;
            }
            for (int i = 0; i < nodes; i++) {
                from[i + 1] = Math.max(from[i + 1], from[i]);
            }
            return new Graph(from, Arrays.copyOf(neighbour, kept), Arrays.copyOf(weight, kept));
        }

        private int[] identity() {
            int[] order = new int[edges];
            for (int e = 0; e < edges; e++) {
                order[e] = e;
            }
            return order;
        }

        /// A stable counting sort of the given order by key.
        private int[] sorted(int[] key, int[] order) {
            int[] start = new int[nodes + 1];
            for (int e = 0; e < edges; e++) {
                start[key[e] + 1]++;
            }
            for (int i = 0; i < nodes; i++) {
                start[i + 1] += start[i];
            }
            int[] sorted = new int[edges];
            for (int e : order) {
                sorted[start[key[e]]++] = e;
            }
            return sorted;
        }

    }

}
