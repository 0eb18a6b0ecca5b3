package org.emic.coding.domain;

import java.util.Arrays;
import org.emic.coding.domain.graph.Groups;
import org.emic.coding.domain.graph.Settlement;
import org.emic.coding.domain.graph.Tile;
import org.emic.coding.domain.graph.Tiles;
import org.emic.coding.domain.graph.Vectors;

/// What near means in this study, read from its own similarities at the last checkpoint.
///
/// @param fits an incident that is less like the middle of a code's property than this fits it worse than nineteen of
///        twenty incidents fit the middle of the others in theirs
/// @param near the same for an incident and its nearest other one
/// @param tie two codes whose similarities to an incident differ by no more than this apply both: a quarter of what the
///        typical incident has between its code and the next
/// @param applies the least similarity for a further code: half way from codes in general to an incident's own
record Calibration(double fits, double near, double tie, double applies) {

    private static final double OUTLIERS = 0.05;
    private static final double TIE = 0.25;
    /// In a larger study so many incidents are read, evenly spaced.
    private static final int MOST = 8192;

    /// Before there is anything to read from: nothing fits.
    static final Calibration NONE = new Calibration(2, 2, 0, 2);

    /// @param properties the inner group of each incident
    /// @param codes the code of each inner group
    /// @param nearest each incident's similarity to its nearest other one
    static Calibration read(Vectors vectors, Groups properties, Groups codes, double[] nearest) {
        int size = vectors.size();
        if (size < 2) {
            return NONE;
        }
        int[] sizes = properties.sizes();
        double[][] sums = new double[properties.count()][vectors.dimensions()];
        for (int i = 0; i < size; i++) {
            vectors.addTo(sums[properties.of(i)], i);
        }
        float[][] centres = Settlement.centres(vectors, properties);
        int read = Math.min(size, MOST);
        double[] fit = new double[read];
        double[] gap = new double[read];
        double own = 0;
        double others = 0;
        Tiles all = Tiles.of(centres);
        Tile.Sums room = new Tile.Sums();
        double[] similarities = new double[centres.length];
        for (int r = 0; r < read; r++) {
            int i = (int) ((long) r * size / read);
            all.similarities(vectors.row(i), room, similarities);
            int property = properties.of(i);
            double rival = -1;
            double sum = 0;
            int foreign = 0;
            for (int p = 0; p < centres.length; p++) {
                if (codes.of(p) != codes.of(property)) {
                    double similarity = similarities[p];
                    rival = Math.max(rival, similarity);
                    sum += similarity;
                    foreign++;
                }
            }
            double mine = similarities[property];
            fit[r] = sizes[property] > 1 ? withoutItself(vectors, i, sums[property]) : 1;
            gap[r] = mine - rival;
            own += mine;
            others += foreign > 0 ? sum / foreign : 0;
        }
        return new Calibration(quantile(fit, OUTLIERS), quantile(nearest, OUTLIERS), TIE * quantile(gap, 0.5),
                (own + others) / (2 * read));
    }

    private static double withoutItself(Vectors vectors, int i, double[] sum) {
        double squares = 0;
        double product = 0;
        double[] itself = new double[sum.length];
        vectors.addTo(itself, i);
        for (int d = 0; d < sum.length; d++) {
            double rest = sum[d] - itself[d];
            squares += rest * rest;
            product += rest * itself[d];
        }
        return squares > 1e-12 ? product / Math.sqrt(squares) : 0;
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.floor(share * (sorted.length - 1))];
    }

}
