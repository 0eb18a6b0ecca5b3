package org.emic.coding.domain;

import org.emic.coding.domain.graph.Vectors;

/// Cosine of two unit vectors, kept within -1 and 1.
public final class Similarity {

    private Similarity() {}

    public static double of(float[] a, float[] b) {
        return Math.clamp(Vectors.dot(a, b), -1, 1);
    }

}
