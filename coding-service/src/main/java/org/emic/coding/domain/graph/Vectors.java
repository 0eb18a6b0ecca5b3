package org.emic.coding.domain.graph;

import java.util.List;

/// Unit vectors in one block of memory, numbered from 0. Never changed once made.
public final class Vectors {

    private final float[] values;
    private final int dimensions;
    private final int size;

    private Vectors(float[] values, int dimensions, int size) {
        this.values = values;
        this.dimensions = dimensions;
        this.size = size;
    }

    /// Copies vectors of equal length.
    public static Vectors of(List<float[]> rows) {
        int dimensions = rows.isEmpty() ? 0 : rows.getFirst().length;
        float[] values = new float[rows.size() * dimensions];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, values, i * dimensions, dimensions);
        }
        return new Vectors(values, dimensions, rows.size());
    }

    /// How many.
    public int size() {
        return size;
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
        for (int i = 0; i < size; i++) {
            for (int d = 0; d < dimensions; d++) {
                mean[d] += values[i * dimensions + d];
            }
        }
        float[] centred = new float[values.length];
        double[] row = new double[dimensions];
        for (int i = 0; i < size; i++) {
            for (int d = 0; d < dimensions; d++) {
                row[d] = values[i * dimensions + d] - mean[d] / (size + prior);
            }
            System.arraycopy(unit(row), 0, centred, i * dimensions, dimensions);
        }
        return new Vectors(centred, dimensions, size);
    }

    /// Cosine of two of them.
    public double similarity(int a, int b) {
        return dot(values, a * dimensions, values, b * dimensions, dimensions);
    }

    /// Cosine of one of them and another unit vector.
    public double similarity(int a, float[] unitVector) {
        return dot(values, a * dimensions, unitVector, 0, dimensions);
    }

    /// Adds one of them to a sum.
    public void addTo(double[] sum, int a) {
        for (int d = 0; d < dimensions; d++) {
            sum[d] += values[a * dimensions + d];
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
        return dot(a, 0, b, 0, a.length);
    }

    private static double dot(float[] a, int aFrom, float[] b, int bFrom, int length) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int d = 0;
        for (; d + 3 < length; d += 4) {
            s0 += a[aFrom + d] * b[bFrom + d];
            s1 += a[aFrom + d + 1] * b[bFrom + d + 1];
            s2 += a[aFrom + d + 2] * b[bFrom + d + 2];
            s3 += a[aFrom + d + 3] * b[bFrom + d + 3];
        }
        for (; d < length; d++) {
            s0 += a[aFrom + d] * b[bFrom + d];
        }
        return (double) (s0 + s1) + (s2 + s3);
    }

}
