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
/// @param further what a code leaves of an incident is as like as this to any other code by chance in one of twenty
///        incidents; a code that is nearer to it applies as well
record Calibration(double fits, double near, double further) {

    private static final double OUTLIERS = 0.05;
    /// In a larger study so many incidents are read, evenly spaced.
    private static final int MOST = 8192;
    /// So many incidents, each beside all codes, say what chance does.
    private static final int ENOUGH = 512;

    /// Before there is anything to read from: nothing fits.
    static final Calibration NONE = new Calibration(2, 2, 2);

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
        int read = Math.min(size, MOST);
        double[] fit = new double[read];
        for (int r = 0; r < read; r++) {
            int i = spaced(r, read, size);
            int property = properties.of(i);
            fit[r] = sizes[property] > 1 ? withoutItself(vectors, i, sums[property]) : 1;
        }
        return new Calibration(quantile(fit, OUTLIERS), quantile(nearest, OUTLIERS),
                further(vectors, properties, codes));
    }

    private static int spaced(int place, int places, int size) {
        return (int) ((long) place * size / places);
    }

    /// Almost all codes have nothing to do with an incident, whether it has one subject or two; so mean and spread over all
    /// of them are what chance does, and the highest of so many has its quantile.
    private static double further(Vectors vectors, Groups properties, Groups codes) {
        float[][] centres = Settlement.centres(vectors, properties);
        Tiles all = Tiles.of(centres);
        Tile.Sums room = new Tile.Sums();
        double[] toIncident = new double[centres.length];
        double[] toOwn = new double[centres.length];
        int read = Math.min(vectors.size(), ENOUGH);
        double sum = 0;
        double squares = 0;
        long pairs = 0;
        for (int r = 0; r < read; r++) {
            int i = spaced(r, read, vectors.size());
            int own = properties.of(i);
            all.similarities(vectors.row(i), room, toIncident);
            all.similarities(centres[own], room, toOwn);
            for (int p = 0; p < centres.length; p++) {
                if (codes.of(p) != codes.of(own)) {
                    double left = Similarity.beyond(toIncident[own], toIncident[p], toOwn[p]);
                    sum += left;
                    squares += left * left;
                    pairs++;
                }
            }
        }
        if (pairs == 0) {
            return NONE.further;
        }
        double mean = sum / pairs;
        double deviation = Math.sqrt(Math.max(0, squares / pairs - mean * mean));
        return mean + deviation * quantileOfNormal(OUTLIERS * read / pairs);
    }

    /// What a standard normal variable exceeds with this probability, to within 0.003 (Hastings 1955; Abramowitz & Stegun
    /// 26.2.22).
    ///
    /// @param probability at most 0.5
    private static double quantileOfNormal(double probability) {
        double t = Math.sqrt(-2 * StrictMath.log(probability));
        return t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t);
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
