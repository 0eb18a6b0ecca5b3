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

    private final List<Category> categories;
    private final Tiles centres = new Tiles();
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
    record Match(int code, Category category, double similarity) {}

    /// Compares one incident after the other, in one thread, while no code changes.
    final class Look {

        private final Tile.Sums sums = new Tile.Sums();
        private final double[] similarity = new double[centres.size()];
        private final double[] highest = new double[categories.size()];

        /// The nearest codes, nearest first.
        ///
        /// @param own the number of a category that is among them however near it is, -1 if none
        List<Match> at(float[] vector, int own) {
            centres.similarities(vector, sums, similarity);
            Arrays.fill(highest, -1);
            for (int p = 0; p < similarity.length; p++) {
                highest[codes[p]] = Math.max(highest[codes[p]], Math.clamp(similarity[p], -1, 1));
            }
            NearestFew few = new NearestFew(FEW);
            for (int c = 0; c < highest.length; c++) {
                few.offer(c, highest[c]);
            }
            List<Match> matches = new ArrayList<>(FEW + 1);
            boolean found = own < 0;
            for (int place = 0; place < few.size(); place++) {
                int code = few.number(place);
                matches.add(new Match(code, categories.get(code), few.similarity(place)));
                found |= code == own;
            }
            if (!found) {
                matches.add(new Match(own, categories.get(own), highest[own]));
            }
            return matches;
        }

    }

}
