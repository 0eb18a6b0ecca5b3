package org.emic.coding.domain.graph;

import java.util.List;

/// Unit vectors, numbered from 0. Never changed once made.
public final class Vectors {

    private final float[][] rows;
    private final double[] middle;
    private final int dimensions;

    private Vectors(float[][] rows, double[] middle) {
        this.rows = rows;
        this.middle = middle;
        this.dimensions = rows.length == 0 ? 0 : rows[0].length;
    }

    /// Vectors of equal length, which are shared: nobody may write to them.
    public static Vectors of(List<float[]> rows) {
        return new Vectors(rows.toArray(float[][]::new), new double[0]);
    }

    /// How many.
    public int size() {
        return rows.length;
    }

    /// The length of each.
    public int dimensions() {
        return dimensions;
    }

    /// The same vectors seen from their middle, at unit length. What all incidents of a study share (a greeting, the
    /// subject itself) pulls every pair together and says nothing about which of them belong together. The middle of a
    /// few vectors says more about them than about the subject: it is drawn to zero as if by so many further vectors.
    public Vectors centred(int prior) {
        double[] mean = new double[dimensions];
        for (int i = 0; i < rows.length; i++) {
            addTo(mean, i);
        }
        for (int d = 0; d < dimensions; d++) {
            mean[d] /= rows.length + prior;
        }
        float[][] centred = new float[rows.length][];
        double[] row = new double[dimensions];
        for (int i = 0; i < rows.length; i++) {
            for (int d = 0; d < dimensions; d++) {
                row[d] = rows[i][d] - mean[d];
            }
            centred[i] = unit(row);
        }
        return new Vectors(centred, mean);
    }

    /// From where they are seen, if they are [#centred]; not to be written to.
    double[] middle() {
        return middle;
    }

    /// Cosine of two of them.
    public double similarity(int a, int b) {
        return dot(rows[a], rows[b]);
    }

    /// Cosine of one of them and another unit vector.
    public double similarity(int a, float[] unitVector) {
        return dot(rows[a], unitVector);
    }

    /// One of them, not to be written to.
    public float[] row(int a) {
        return rows[a];
    }

    /// Adds one of them to a sum.
    public void addTo(double[] sum, int a) {
        for (int d = 0; d < dimensions; d++) {
            sum[d] += rows[a][d];
        }
    }

    /// A vector at unit length; all zeros where it has no length.
    public static float[] unit(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        double length = Math.sqrt(squares);
        float[] unit = new float[vector.length];
        if (length > 1e-9) {
            for (int d = 0; d < vector.length; d++) {
                unit[d] = (float) (vector[d] / length);
            }
        }
        return unit;
    }

    /// The dot product of two vectors of equal length, summed in one fixed order.
    public static double dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int d = 0;
        for (; d + 3 < a.length; d += 4) {
            s0 += a[d] * b[d];
            s1 += a[d + 1] * b[d + 1];
            s2 += a[d + 2] * b[d + 2];
            s3 += a[d + 3] * b[d + 3];
        }
        for (; d < a.length; d++) {
            s0 += a[d] * b[d];
        }
        return (double) (s0 + s1) + (s2 + s3);
    }

    /// The dot products of a vector with several, with the same bits as one by one. Two at a time take little more than
    /// one: their sums do not wait for one another.
    public static double[] dots(float[] a, List<float[]> others) {
        double[] dots = new double[others.size()];
        int o = 0;
        for (; o + 1 < dots.length; o += 2) {
            two(a, others.get(o), others.get(o + 1), dots, o);
        }
        for (; o < dots.length; o++) {
            dots[o] = dot(a, others.get(o));
        }
        return dots;
    }

    private static void two(float[] a, float[] b, float[] c, double[] into, int at) {
        float b0 = 0;
        float b1 = 0;
        float b2 = 0;
        float b3 = 0;
        float c0 = 0;
        float c1 = 0;
        float c2 = 0;
        float c3 = 0;
        int d = 0;
        for (; d + 3 < a.length; d += 4) {
            b0 += a[d] * b[d];
            c0 += a[d] * c[d];
            b1 += a[d + 1] * b[d + 1];
            c1 += a[d + 1] * c[d + 1];
            b2 += a[d + 2] * b[d + 2];
            c2 += a[d + 2] * c[d + 2];
            b3 += a[d + 3] * b[d + 3];
            c3 += a[d + 3] * c[d + 3];
        }
        for (; d < a.length; d++) {
            b0 += a[d] * b[d];
            c0 += a[d] * c[d];
        }
        into[at] = (double) (b0 + b1) + (b2 + b3);
        into[at + 1] = (double) (c0 + c1) + (c2 + c3);
    }

}
