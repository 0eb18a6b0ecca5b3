package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.List;
import org.emic.coding.domain.graph.Vectors;

/// A code as it grows: the incidents for which it is the nearest one, in canonical order, and their middle.
///
/// It keeps its properties: inner groups of incidents that say the same more closely. An incident is as near to a code
/// as it is to the nearest of its properties (Glaser 1965, stage two: incidents are compared with the properties of the
/// category).
final class Category {

    private final CodeId id;
    private final List<Integer> members = new ArrayList<>();
    private final List<Property> properties = new ArrayList<>();
    private final double[] sum;
    private float[] centre = new float[0];

    Category(CodeId id, int dimensions) {
        this.id = id;
        this.sum = new double[dimensions];
    }

    /// Takes an incident into the property that is nearest to it, or a first one.
    void join(int member, float[] vector) {
        if (properties.isEmpty()) {
            properties.add(new Property(sum.length));
        }
        Property nearest = properties.getFirst();
        for (Property property : properties) {
            if (property.similarity(vector) > nearest.similarity(vector)) {
                nearest = property;
            }
        }
        add(member, vector, nearest);
    }

    /// Takes an incident into a property of this category.
    void add(int member, float[] vector, Property property) {
        if (!properties.contains(property)) {
            properties.add(property);
        }
        property.add(vector);
        members.add(member);
        for (int d = 0; d < sum.length; d++) {
            sum[d] += vector[d];
        }
        centre = Vectors.unit(sum);
    }

    /// The similarity of an incident to the nearest property.
    double similarity(float[] vector) {
        double highest = -1;
        for (Property property : properties) {
            highest = Math.max(highest, property.similarity(vector));
        }
        return highest;
    }

    CodeId id() {
        return id;
    }

    /// The number of its first incident.
    int founder() {
        return members.getFirst();
    }

    List<Integer> members() {
        return members;
    }

    float[] centre() {
        return centre;
    }

    /// An inner group of incidents.
    static final class Property {

        private final double[] sum;
        private float[] centre;

        Property(int dimensions) {
            sum = new double[dimensions];
            centre = new float[dimensions];
        }

        private void add(float[] vector) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vector[d];
            }
            centre = Vectors.unit(sum);
        }

        private double similarity(float[] vector) {
            return Similarity.of(vector, centre);
        }

    }

}
