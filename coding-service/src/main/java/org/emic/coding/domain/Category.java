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
    private boolean moved;

    Category(CodeId id, int dimensions) {
        this.id = id;
        this.sum = new double[dimensions];
    }

    /// Takes in how the category is worded, as a property without an incident.
    void worded(float[] vector) {
        Property property = new Property(sum.length);
        property.add(vector);
        properties.add(property);
    }

    /// Takes an incident into the property that is nearest to it, or a first one, and answers which.
    Property join(int member, float[] vector) {
        if (properties.isEmpty()) {
            properties.add(new Property(sum.length));
        }
        Property nearest = properties.getFirst();
        double highest = nearest.similarity(vector);
        for (Property property : properties) {
            double similarity = property.similarity(vector);
            if (similarity > highest) {
                nearest = property;
                highest = similarity;
            }
        }
        add(member, vector, nearest);
        return nearest;
    }

    /// Takes an incident into a property of this category.
    void add(int member, float[] vector, Property property) {
        if (property.isNew()) {
            properties.add(property);
        }
        property.add(vector);
        members.add(member);
        for (int d = 0; d < sum.length; d++) {
            sum[d] += vector[d];
        }
        moved = true;
    }

    /// The similarity of an incident to the nearest property.
    double similarity(float[] vector) {
        double highest = -1;
        for (Property property : properties) {
            highest = Math.max(highest, property.similarity(vector));
        }
        return highest;
    }

    List<Property> properties() {
        return properties;
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

    /// The middle of its incidents. Not to be asked for by several threads at once.
    float[] centre() {
        if (moved) {
            centre = Vectors.unit(sum);
            moved = false;
        }
        return centre;
    }

    /// An inner group of incidents.
    static final class Property {

        private final double[] sum;
        private float[] centre = new float[0];
        private boolean added;
        private boolean moved;
        private int number = -1;

        Property(int dimensions) {
            sum = new double[dimensions];
        }

        private boolean isNew() {
            return !added;
        }

        private void add(float[] vector) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vector[d];
            }
            added = true;
            moved = true;
        }

        float[] centre() {
            if (moved) {
                centre = Vectors.unit(sum);
                moved = false;
            }
            return centre;
        }

        /// Its number among all properties, -1 if it has none yet.
        int number() {
            return number;
        }

        void numbered(int its) {
            number = its;
        }

        private double similarity(float[] vector) {
            return added ? Similarity.of(vector, centre()) : 0;
        }

    }

}
