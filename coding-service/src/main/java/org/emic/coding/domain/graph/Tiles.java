package org.emic.coding.domain.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Any number of vectors, in [Tile]s: one vector is compared with all of them at once, with the same bits as one by one.
public final class Tiles {

    private static final int STRETCH = 64;

    private final List<Tile> tiles = new ArrayList<>();
    private int size;

    /// These vectors.
    public static Tiles of(float[][] vectors) {
        Tiles tiles = new Tiles();
        for (float[] vector : vectors) {
            tiles.add(vector);
        }
        return tiles;
    }

    /// How many.
    public int size() {
        return size;
    }

    /// Appends a vector.
    ///
    /// @return its number
    public int add(float[] vector) {
        if (size == tiles.size() * Tile.WIDTH) {
            tiles.add(Tile.empty(vector.length));
        }
        set(size, vector);
        return size++;
    }

    /// Replaces a vector.
    public void set(int number, float[] vector) {
        tiles.get(number / Tile.WIDTH).set(number % Tile.WIDTH, vector);
    }

    /// Compares a vector with those in a range; the others' places in the result are left as they are.
    ///
    /// @param end exclusive
    /// @param into as long as there are vectors
    public void similarities(float[] vector, int from, int end, Tile.Sums sums, double[] into) {
        for (int t = from / Tile.WIDTH; t * Tile.WIDTH < end; t++) {
            int first = t * Tile.WIDTH;
            double[] its = tiles.get(t).similarities(vector, Math.min(size - first, Tile.WIDTH), sums);
            int start = Math.max(from, first);
            System.arraycopy(its, start - first, into, start, Math.min(end, first + Tile.WIDTH) - start);
        }
    }

    /// Compares a vector with all.
    public void similarities(float[] vector, Tile.Sums sums, double[] into) {
        similarities(vector, 0, size, sums, into);
    }

    /// Does some work for each number below a size, stretch by stretch, on all processors. What is done for one number
    /// must not depend on another's.
    public static void inStretches(int size, Stretch work) {
        IntStream.range(0, (size + STRETCH - 1) / STRETCH)
                .parallel()
                .forEach(s -> work.over(s * STRETCH, Math.min(size, (s + 1) * STRETCH)));
    }

    /// Work over a range of numbers.
    @FunctionalInterface
    public interface Stretch {

        /// @param end exclusive
        void over(int from, int end);

    }

}
