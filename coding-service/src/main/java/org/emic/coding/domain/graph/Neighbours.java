package org.emic.coding.domain.graph;

import java.util.stream.IntStream;

/// For each vector its nearest others, found by comparing all with all: O(n² d) time, O(n k) memory.
public final class Neighbours {

    private final int[][] nearest;

    private Neighbours(int[][] nearest) {
        this.nearest = nearest;
    }

    /// The k nearest of each, or all others where there are fewer; nearest first, ties by the lower number. Rows do not
    /// depend on one another, so that the number of threads makes no difference.
    public static Neighbours among(Vectors vectors, int k) {
        int size = vectors.size();
        int kept = Math.max(0, Math.min(k, size - 1));
        int[][] nearest = new int[size][];
        IntStream.range(0, size).parallel().forEach(i -> nearest[i] = nearest(vectors, i, kept));
        return new Neighbours(nearest);
    }

    private static int[] nearest(Vectors vectors, int i, int kept) {
        int[] best = new int[kept];
        double[] similarity = new double[kept];
        int filled = 0;
        for (int j = 0; j < vectors.size() && kept > 0; j++) {
            if (j == i) {
                continue;
            }
            double s = vectors.similarity(i, j);
            if (filled == kept && s <= similarity[kept - 1]) {
                continue;
            }
            int place = filled < kept ? filled++ : kept - 1;
            while (place > 0 && similarity[place - 1] < s) {
                similarity[place] = similarity[place - 1];
                best[place] = best[place - 1];
                place--;
            }
            similarity[place] = s;
            best[place] = j;
        }
        return best;
    }

    /// The numbers of the nearest of one, nearest first.
    public int[] of(int i) {
        return nearest[i].clone();
    }

    /// How many vectors there are.
    public int size() {
        return nearest.length;
    }

    /// The graph of neighbours: an edge weighs as much as the two are alike, twice as much where each is among the
    /// other's nearest. Edges that are not alike at all are left out.
    public Graph graph(Vectors vectors) {
        Graph.Builder graph = Graph.of(nearest.length);
        for (int i = 0; i < nearest.length; i++) {
            for (int j : nearest[i]) {
                double similarity = vectors.similarity(i, j);
                if (similarity > 0) {
                    graph.add(i, j, similarity);
                }
            }
        }
        return graph.build();
    }

}
