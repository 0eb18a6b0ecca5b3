package org.emic.coding.domain.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds near vectors without comparing all with all: vectors are kept in lists, each around a centre, and each is compared
/// with those in the lists whose centres are nearest to it.
///
/// Source: H. Jégou, M. Douze and C. Schmid (2011), Product quantization for nearest neighbor search, IEEE PAMI 33(1),
/// section IV (the inverted file; vectors are kept whole here). The centres come from a few rounds of spherical k-means
/// over evenly spaced vectors, begun at evenly spaced ones: no chance is involved, and the number of threads makes no
/// difference. About O(n √n d) time for the sizes that studies have.
final class InvertedLists {

    /// How many vectors a list has on average.
    private static final int A_LIST = 128;
    /// In how many lists the neighbours of one are looked for.
    private static final int PROBED = 12;
    private static final int LEARNT_FROM = 16;
    private static final int ROUNDS = 3;

    private final Vectors vectors;
    private final int lists;

    private InvertedLists(Vectors vectors) {
        this.vectors = vectors;
        this.lists = Math.max(PROBED, vectors.size() / A_LIST);
    }

    /// The k nearest of each that were found; nearest first, ties by the lower number.
    static NearestFew[] nearest(Vectors vectors, int k) {
        InvertedLists inverted = new InvertedLists(vectors);
        int[][] probes = inverted.probes(vectors, inverted.centres(), PROBED);
        return inverted.search(probes, k);
    }

    private float[][] centres() {
        Vectors sample = sample();
        float[][] centres = new float[lists][];
        for (int list = 0; list < lists; list++) {
            centres[list] = sample.row((int) ((long) list * sample.size() / lists));
        }
        for (int round = 0; round < ROUNDS; round++) {
            int[][] nearest = probes(sample, centres, 1);
            double[][] sums = new double[lists][vectors.dimensions()];
            for (int i = 0; i < sample.size(); i++) {
                sample.addTo(sums[nearest[i][0]], i);
            }
            Arrays.setAll(centres, list -> Vectors.unit(sums[list]));
        }
        return centres;
    }

    private Vectors sample() {
        int size = Math.min(vectors.size(), lists * LEARNT_FROM);
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(vectors.row((int) ((long) i * vectors.size() / size)));
        }
        return Vectors.of(rows);
    }

    /// For each vector the lists whose centres are nearest.
    private int[][] probes(Vectors of, float[][] centres, int most) {
        Tiles tiles = Tiles.of(centres);
        int[][] probes = new int[of.size()][];
        Tiles.inStretches(of.size(), (from, end) -> {
            Tile.Sums sums = new Tile.Sums();
            double[] similarity = new double[lists];
            for (int i = from; i < end; i++) {
                tiles.similarities(of.row(i), sums, similarity);
                NearestFew nearest = new NearestFew(most);
                for (int list = 0; list < lists; list++) {
                    nearest.offer(list, similarity[list]);
                }
                probes[i] = nearest.numbers();
            }
        });
        return probes;
    }

    private NearestFew[] search(int[][] probes, int k) {
        NearestFew[] nearest = new NearestFew[vectors.size()];
        Arrays.setAll(nearest, any -> new NearestFew(k));
        int[][] members = byList(probes, 1);
        int[][] searchers = byList(probes, PROBED);
        for (int list = 0; list < lists; list++) {
            int[] its = members[list];
            int[] searching = searchers[list];
            Tiles tiles = new Tiles();
            for (int member : its) {
                tiles.add(vectors.row(member));
            }
            Tiles.inStretches(searching.length, (from, end) -> {
                Tile.Sums sums = new Tile.Sums();
                double[] similarity = new double[its.length];
                for (int s = from; s < end; s++) {
                    int i = searching[s];
                    tiles.similarities(vectors.row(i), sums, similarity);
                    for (int m = 0; m < its.length; m++) {
                        if (its[m] != i) {
                            nearest[i].offer(its[m], similarity[m]);
                        }
                    }
                }
            });
        }
        return nearest;
    }

    /// Which vectors have each list among their first ones, in ascending order.
    private int[][] byList(int[][] probes, int first) {
        int[] sizes = new int[lists];
        for (int[] its : probes) {
            for (int p = 0; p < first; p++) {
                sizes[its[p]]++;
            }
        }
        int[][] byList = new int[lists][];
        Arrays.setAll(byList, list -> new int[sizes[list]]);
        int[] filled = new int[lists];
        for (int i = 0; i < probes.length; i++) {
            for (int p = 0; p < first; p++) {
                int list = probes[i][p];
                byList[list][filled[list]++] = i;
            }
        }
        return byList;
    }

}
