package org.emic.coding.domain.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How alike the vectors of a growing study are, each pair compared once. Seen from the study's middle, which moves with
/// every vector, all pairs have other similarities; but these follow from the first ones and from how each vector lies to
/// the middle. So neighbours are looked for among rough similarities, and only who may be one is compared exactly.
///
/// A pair takes a byte. Not thread safe.
public final class Pairs {

    private static final int STEPS = 127;
    /// More than a byte and single precision can be wrong by.
    private static final float ROUGHNESS = 0.51f / STEPS;
    private static final float ARITHMETIC = 1e-4f;

    /// For each unit vector its dot products with those before it.
    private final List<byte[]> products = new ArrayList<>();

    /// Forgets all pairs.
    void clear() {
        products.clear();
    }

    /// The k nearest of each, the same as by comparing all with all.
    ///
    /// @param vectors those that were given before, and further ones
    /// @param centred the same, seen from their middle
    NearestFew[] nearest(Vectors vectors, Vectors centred, int k) {
        compareNew(vectors);
        Rough rough = new Rough(vectors, centred.middle());
        float[] least = rough.least(k);
        NearestFew[] nearest = NearestFew.ofEach(vectors.size(), k);
        for (int i = 0; i < nearest.length; i++) {
            float[] similarity = rough.toThoseBefore(i);
            for (int j = 0; j < i; j++) {
                if (similarity[j] >= least[i] || similarity[j] >= least[j]) {
                    double exact = centred.similarity(i, j);
                    nearest[i].offer(j, exact);
                    nearest[j].offer(i, exact);
                }
            }
        }
        return nearest;
    }

    private void compareNew(Vectors vectors) {
        int known = products.size();
        Tiles all = new Tiles();
        for (int i = 0; i < vectors.size(); i++) {
            all.add(vectors.row(i));
            if (i >= known) {
                products.add(new byte[i]);
            }
        }
        Tiles.inStretches(vectors.size() - known, (from, end) -> {
            Tile.Sums sums = new Tile.Sums();
            double[] its = new double[vectors.size()];
            for (int tile = 0; tile < known + end; tile += Tile.WIDTH) {
                for (int i = Math.max(known + from, tile + 1); i < known + end; i++) {
                    int last = Math.min(i, tile + Tile.WIDTH);
                    all.similarities(vectors.row(i), tile, last, sums, its);
                    byte[] product = products.get(i);
                    for (int j = tile; j < last; j++) {
                        product[j] = (byte) Math.round((float) (STEPS * its[j]));
                    }
                }
            }
        });
    }

    /// Similarities as seen from a middle m, roughly: (a b - a m - b m + m m) / (|a - m| |b - m|).
    private final class Rough {

        private final float[] shift;
        private final float[] scale;
        private final float[] similarity;

        Rough(Vectors vectors, double[] middle) {
            shift = new float[vectors.size()];
            scale = new float[vectors.size()];
            similarity = new float[vectors.size()];
            for (int i = 0; i < shift.length; i++) {
                float[] row = vectors.row(i);
                double along = 0;
                double away = 0;
                for (int d = 0; d < row.length; d++) {
                    along += (middle[d] / 2 - row[d]) * middle[d];
                    away += (row[d] - middle[d]) * (row[d] - middle[d]);
                }
                shift[i] = (float) along;
                scale[i] = (float) (1 / Math.sqrt(away));
            }
        }

        /// Of one to each before it; until the next call.
        float[] toThoseBefore(int i) {
            byte[] product = products.get(i);
            for (int j = 0; j < product.length; j++) {
                similarity[j] = (product[j] * (1f / STEPS) + shift[i] + shift[j]) * (scale[i] * scale[j]);
            }
            return similarity;
        }

        /// For each how alike another one must roughly be, at least, to be among its k nearest.
        float[] least(int k) {
            NearestFew[] nearest = NearestFew.ofEach(shift.length, k);
            float[] least = new float[shift.length];
            Arrays.fill(least, Float.NEGATIVE_INFINITY);
            float widest = 0;
            for (int i = 0; i < least.length; i++) {
                widest = Math.max(widest, scale[i]);
                float[] similarities = toThoseBefore(i);
                for (int j = 0; j < i; j++) {
                    float its = similarities[j];
                    if (its > least[i]) {
                        nearest[i].offer(j, its);
                        least[i] = (float) nearest[i].least();
                    }
                    if (its > least[j]) {
                        nearest[j].offer(i, its);
                        least[j] = (float) nearest[j].least();
                    }
                }
            }
            for (int i = 0; i < least.length; i++) {
                least[i] -= 2 * (ROUGHNESS * scale[i] * widest + ARITHMETIC);
            }
            return least;
        }

    }

}
