package org.emic.coding.domain.graph;

import java.util.Arrays;

/// Up to [#WIDTH] vectors side by side, dimension by dimension, so that another one is compared with all of them at once, in
/// loops over neighbouring numbers that a just-in-time compiler turns into vector instructions: some eight times as fast
/// as one by one. Each sum runs in the order of [Vectors#dot], so the bits are the same.
///
/// Not thread safe while columns are written; [Sums] belong to one thread.
public final class Tile {

    /// Most vectors of one tile.
    static final int WIDTH = 256;

    private static final int LANES = 4;
    private static final int AT_ONCE = 8;

    private final float[][] rows;

    private Tile(int dimensions) {
        this.rows = new float[dimensions][WIDTH];
    }

    /// Without any vector: all similarities are 0.
    static Tile empty(int dimensions) {
        return new Tile(dimensions);
    }

    /// Puts a vector into a column.
    void set(int column, float[] vector) {
        for (int d = 0; d < rows.length; d++) {
            rows[d][column] = vector[d];
        }
    }

    /// The dot products of a vector with the first columns.
    ///
    /// @param sums holds the result until its next use
    double[] similarities(float[] vector, int width, Sums sums) {
        int whole = rows.length / LANES * LANES;
        for (int lane = 0; lane < LANES; lane++) {
            float[] sum = sums.lanes[lane];
            Arrays.fill(sum, 0, width, 0);
            int d = lane;
            for (; d + LANES * (AT_ONCE - 1) < whole; d += LANES * AT_ONCE) {
                addEight(sum, vector, d, width);
            }
            for (; d < whole; d += LANES) {
                addOne(sum, vector[d], rows[d], width);
            }
        }
        for (int d = whole; d < rows.length; d++) {
            addOne(sums.lanes[0], vector[d], rows[d], width);
        }
        addUp(sums.lanes[0], sums.lanes[1], sums.lanes[2], sums.lanes[3], sums.result, width);
        return sums.result;
    }

    private void addEight(float[] sum, float[] vector, int d, int count) {
        add(sum, vector[d], vector[d + 4], vector[d + 8], vector[d + 12], vector[d + 16], vector[d + 20],
                vector[d + 24], vector[d + 28], rows[d], rows[d + 4], rows[d + 8], rows[d + 12], rows[d + 16],
                rows[d + 20], rows[d + 24], rows[d + 28], count);
    }

    @SuppressWarnings("TooManyParameters")
    private static void add(float[] sum, float v0, float v1, float v2, float v3, float v4, float v5, float v6, float v7,
            float[] r0, float[] r1, float[] r2, float[] r3, float[] r4, float[] r5, float[] r6, float[] r7,
            int count) {
        for (int j = 0; j < count; j++) {
            sum[j] = sum[j] + v0 * r0[j] + v1 * r1[j] + v2 * r2[j] + v3 * r3[j] + v4 * r4[j] + v5 * r5[j] + v6 * r6[j]
                    + v7 * r7[j];
        }
    }

    private static void addOne(float[] sum, float value, float[] row, int count) {
        for (int j = 0; j < count; j++) {
            sum[j] = sum[j] + value * row[j];
        }
    }

    private static void addUp(float[] s0, float[] s1, float[] s2, float[] s3, double[] result, int count) {
        for (int j = 0; j < count; j++) {
            result[j] = (double) (s0[j] + s1[j]) + (s2[j] + s3[j]);
        }
    }

    /// Room for one comparison, used again and again by one thread.
    public static final class Sums {

        private final float[][] lanes = new float[LANES][WIDTH];
        private final double[] result = new double[WIDTH];

    }

}
