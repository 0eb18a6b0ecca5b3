package org.emic.coding.domain.graph;

import java.util.Arrays;

/// For each vector its nearest others: below 8,192 vectors found by comparing all with all, from there on most of them, by
/// looking in [InvertedLists]. O(n k) memory.
public final class Neighbours {

    private static final int LARGE = 8192;
    /// By its next checkpoint a study grows by a quarter, to a large one.
    private static final int ALMOST_LARGE = LARGE * 4 / 5;
    private static final int BLOCK = 512;

    private final int[][] nearest;
    /// How alike they are; in a large study there is no room for it.
    private final double[][] similarities;
    private final boolean complete;

    private Neighbours(NearestFew[] nearest, boolean complete) {
        this.complete = complete;
        this.nearest = Arrays.stream(nearest).map(NearestFew::numbers).toArray(int[][]::new);
        this.similarities = Arrays.stream(complete ? nearest : new NearestFew[0])
                .map(NearestFew::similarities)
                .toArray(double[][]::new);
    }

    /// The k nearest of each, or all others where there are fewer; nearest first, ties by the lower number. Rows do not
    /// depend on one another, so that the number of threads makes no difference.
    public static Neighbours among(Vectors vectors, int k) {
        return vectors.size() < LARGE
                ? amongAll(vectors, k)
                : new Neighbours(InvertedLists.nearest(vectors, k), false);
    }

    /// The same in a growing study, whose pairs are compared once each.
    ///
    /// @param centred the vectors as seen from their middle
    public static Neighbours among(Vectors vectors, Vectors centred, int k, Pairs pairs) {
        Neighbours neighbours = vectors.size() < LARGE
                ? new Neighbours(pairs.nearest(vectors, centred, k), true)
                : among(centred, k);
        if (vectors.size() > ALMOST_LARGE) {
            pairs.clear();
        }
        return neighbours;
    }

    /// The same, found by comparing all with all however many there are: O(n² d) time.
    public static Neighbours amongAll(Vectors vectors, int k) {
        int size = vectors.size();
        NearestFew[] nearest = NearestFew.ofEach(size, k);
        double[][] similarity = new double[Math.min(BLOCK, size)][BLOCK];
        for (int from = 0; from < size; from += BLOCK) {
            Tiles block = new Tiles();
            for (int i = from; i < Math.min(size, from + BLOCK); i++) {
                block.add(vectors.row(i));
            }
            for (int other = from; other < size; other += BLOCK) {
                compare(vectors, other, block, from, similarity, nearest);
            }
        }
        return new Neighbours(nearest, true);
    }

    /// Compares a block with another, or with itself: what one is to another, the other is to the one.
    private static void compare(Vectors vectors, int one, Tiles block, int other, double[][] similarity,
            NearestFew[] nearest) {
        int rows = Math.min(BLOCK, vectors.size() - one);
        Tiles.inStretches(rows, (begin, end) -> {
            Tile.Sums sums = new Tile.Sums();
            for (int r = begin; r < end; r++) {
                block.similarities(vectors.row(one + r), sums, similarity[r]);
                for (int c = 0; c < block.size(); c++) {
                    if (one + r != other + c) {
                        nearest[one + r].offer(other + c, similarity[r][c]);
                    }
                }
            }
        });
        if (one != other) {
            Tiles.inStretches(block.size(), (begin, end) -> {
                for (int r = 0; r < rows; r++) {
                    for (int c = begin; c < end; c++) {
                        nearest[other + c].offer(one + r, similarity[r][c]);
                    }
                }
            });
        }
    }

    /// The numbers of the nearest of one, nearest first.
    public int[] of(int i) {
        return nearest[i].clone();
    }

    /// Whether all were compared with all, so that no nearer one can have been overlooked.
    public boolean complete() {
        return complete;
    }

    /// How many vectors there are.
    public int size() {
        return nearest.length;
    }

    /// The graph of neighbours: an edge weighs as much as the two are alike, twice as much where each is among the
    /// other's nearest. Edges that are not alike at all are left out.
    ///
    /// @param vectors whose neighbours these are
    public Graph graph(Vectors vectors) {
        int[][] naming = naming();
        int links = Arrays.stream(nearest).mapToInt(its -> its.length).sum();
        Graph.Rows rows = Graph.of(nearest.length, 2 * links);
        for (int i = 0; i < nearest.length; i++) {
            for (int place = 0; place < nearest[i].length; place++) {
                link(rows, nearest[i][place], similarity(vectors, i, place));
            }
            for (int other : naming[i]) {
                link(rows, other, similarity(vectors, other, placeOf(i, nearest[other])));
            }
            rows.end();
        }
        return rows.build();
    }

    private static void link(Graph.Rows rows, int other, double similarity) {
        if (similarity > 0) {
            rows.add(other, similarity);
        }
    }

    private double similarity(Vectors vectors, int i, int place) {
        return complete ? similarities[i][place] : vectors.similarity(i, nearest[i][place]);
    }

    private static int placeOf(int number, int[] among) {
        int place = 0;
        while (among[place] != number) {
            place++;
        }
        return place;
    }

    /// Which have each among their nearest.
    private int[][] naming() {
        int[] counts = new int[nearest.length];
        for (int[] its : nearest) {
            for (int j : its) {
                counts[j]++;
            }
        }
        int[][] naming = new int[nearest.length][];
        Arrays.setAll(naming, j -> new int[counts[j]]);
        for (int i = 0; i < nearest.length; i++) {
            for (int j : nearest[i]) {
                naming[j][--counts[j]] = i;
            }
        }
        return naming;
    }

}
