package org.emic.coding.domain;

import org.emic.coding.domain.graph.Vectors;

/// Cosine of two unit vectors, kept within -1 and 1.
public final class Similarity {

    private Similarity() {}

    public static double of(float[] a, float[] b) {
        return Math.clamp(Vectors.dot(a, b), -1, 1);
    }

    /// How like another thing is to what one thing leaves of an incident: the cosine of the two once what they share with
    /// the first is taken away (partial correlation, Yule 1907; the second step of orthogonal matching pursuit, Pati,
    /// Rezaiifar & Krishnaprasad 1993).
    ///
    /// @param first of the incident with the one
    /// @param second of the incident with the other
    /// @param between of the one with the other
    /// @return between -1 and 1; 0 where nothing is left
    static double beyond(double first, double second, double between) {
        double left = (1 - first * first) * (1 - between * between);
        return left < 1e-9 ? 0 : Math.clamp((second - between * first) / Math.sqrt(left), -1, 1);
    }

}
