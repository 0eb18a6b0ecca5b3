package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.List;
import org.emic.coding.domain.graph.Vectors;

/// A code as it grows: the incidents for which it is the nearest one, in canonical order, and their middle.
final class Category {

    private final CodeId id;
    private final List<Integer> members = new ArrayList<>();
    private final double[] sum;
    private float[] centre;

    /// @param founder the number of its first incident among the coded ones
    Category(CodeId id, int founder, float[] vector) {
        this.id = id;
        this.sum = new double[vector.length];
        this.centre = vector;
        add(founder, vector);
    }

    void add(int member, float[] vector) {
        members.add(member);
        for (int d = 0; d < sum.length; d++) {
            sum[d] += vector[d];
        }
        centre = Vectors.unit(sum);
    }

    CodeId id() {
        return id;
    }

    int founder() {
        return members.getFirst();
    }

    List<Integer> members() {
        return members;
    }

    float[] centre() {
        return centre;
    }

}
