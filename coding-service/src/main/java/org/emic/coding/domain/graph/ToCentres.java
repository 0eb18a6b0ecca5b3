package org.emic.coding.domain.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How near things are to the centres of groups, while groups change: a centre that is as it was is not compared again.
final class ToCentres {

    private final Vectors vectors;
    private float[][] centres = new float[0][];
    private double[][] similarity = new double[0][];

    ToCentres(Vectors vectors) {
        this.vectors = vectors;
    }

    /// From now on the centres are these.
    void turn(float[][] now) {
        double[][] then = new double[now.length][];
        Tiles changed = new Tiles();
        List<double[]> compared = new ArrayList<>();
        for (int g = 0; g < now.length; g++) {
            int before = before(now[g]);
            then[g] = before < 0 ? new double[vectors.size()] : similarity[before];
            if (before < 0) {
                changed.add(now[g]);
                compared.add(then[g]);
            }
        }
        Tiles.inStretches(vectors.size(), (from, end) -> {
            Tile.Sums sums = new Tile.Sums();
            double[] its = new double[changed.size()];
            for (int i = from; i < end; i++) {
                changed.similarities(vectors.row(i), sums, its);
                for (int c = 0; c < its.length; c++) {
                    compared.get(c)[i] = its[c];
                }
            }
        });
        centres = now;
        similarity = then;
    }

    private int before(float[] centre) {
        for (int g = 0; g < centres.length; g++) {
            if (Arrays.equals(centres[g], centre)) {
                return g;
            }
        }
        return -1;
    }

    /// For each thing the number of the nearest centre: its own where no other one is nearer, otherwise the lowest number.
    int[] nearest(Groups own) {
        int[] nearest = own.toArray();
        double[] highest = new double[nearest.length];
        for (int i = 0; i < nearest.length; i++) {
            highest[i] = similarity[nearest[i]][i];
        }
        for (int g = 0; g < similarity.length; g++) {
            double[] its = similarity[g];
            for (int i = 0; i < nearest.length; i++) {
                if (its[i] > highest[i]) {
                    highest[i] = its[i];
                    nearest[i] = g;
                }
            }
        }
        return nearest;
    }

}
