package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.emic.coding.domain.graph.NearestFew;
import org.emic.coding.domain.graph.Tile;
import org.emic.coding.domain.graph.Tiles;

/// The properties of all codes side by side, so that an incident is compared with all of them at once.
final class NearestCodes {

    /// The three codes that an incident may have, one that it was not given, and one more where its own is not among them.
    private static final int FEW = 5;

    /// So small a share of an incident's vector is no subject of its own.
    private static final double LITTLE = 0.05;

    private final List<Category> categories;
    private final Tiles centres = new Tiles();
    private final List<Category.Property> properties = new ArrayList<>();
    private int[] codes = new int[64];

    /// @param categories in order; further ones may be appended to it later
    NearestCodes(List<Category> categories) {
        this.categories = categories;
        for (int c = 0; c < categories.size(); c++) {
            for (Category.Property property : categories.get(c).properties()) {
                changed(c, property);
            }
        }
    }

    /// Takes a property's centre as it is now.
    ///
    /// @param code the number of its category
    void changed(int code, Category.Property property) {
        if (property.number() < 0) {
            property.numbered(centres.add(property.centre()));
            properties.add(property);
            if (centres.size() > codes.length) {
                codes = Arrays.copyOf(codes, 2 * codes.length);
            }
            codes[property.number()] = code;
        } else {
            centres.set(property.number(), property.centre());
        }
    }

    Look look() {
        return new Look();
    }

    /// How near an incident is to a code.
    ///
    /// @param code the number of the category
    /// @param property the one of the category that is nearest to it
    record Match(int code, Category category, Category.Property property, double similarity) {

        Rival rival() {
            return new Rival(category.id(), similarity);
        }

        /// Whether the code says what another one leaves of the incident: more than by chance, and not next to nothing.
        ///
        /// @param further what chance reaches
        boolean tellsBeyond(Match other, double further) {
            double beyond = Similarity.beyond(other.similarity, similarity,
                    Similarity.of(other.property.centre(), property.centre()));
            return beyond >= further && beyond * beyond * (1 - other.similarity * other.similarity) >= LITTLE;
        }

    }

    /// Compares one incident after the other, in one thread, while no code changes.
    final class Look {

        private final Tile.Sums sums = new Tile.Sums();
        private final double[] similarity = new double[centres.size()];
        private final double[] highest = new double[categories.size()];
        private final int[] place = new int[categories.size()];

        /// The nearest codes, nearest first.
        ///
        /// @param own the number of a category that is among them however near it is, -1 if none
        List<Match> at(float[] vector, int own) {
            centres.similarities(vector, sums, similarity);
            Arrays.fill(highest, -1);
            for (int p = 0; p < similarity.length; p++) {
                int code = codes[p];
                double its = Math.clamp(similarity[p], -1, 1);
                if (its > highest[code]) {
                    highest[code] = its;
                    place[code] = p;
                }
            }
            NearestFew few = new NearestFew(FEW);
            for (int c = 0; c < highest.length; c++) {
                few.offer(c, highest[c]);
            }
            List<Match> matches = new ArrayList<>(FEW + 1);
            boolean found = own < 0;
            for (int n = 0; n < few.size(); n++) {
                int code = few.number(n);
                matches.add(match(code));
                found |= code == own;
            }
            if (!found) {
                matches.add(match(own));
            }
            return matches;
        }

        private Match match(int code) {
            return new Match(code, categories.get(code), properties.get(place[code]), highest[code]);
        }

    }

}
