package org.emic.coding.domain.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.emic.coding.domain.agreement.Figure.Because;
import org.emic.coding.domain.vectors.Sha256;

/// Percentile intervals by resampling units with replacement (Efron & Tibshirani 1993, An Introduction to the Bootstrap, ch.
/// 13): of 999 resamples the 25th and the 975th. Chance is seeded by the data, so that the same data give the same interval.
///
/// With few units such an interval is too narrow rather than too wide. Resamples without a figure are left out, and where
/// more than one in twenty has none, there is no interval.
final class Bootstrap<T> {

    private static final int RESAMPLES = 999;
    private static final double TAIL = 0.025;
    private static final int HEX = 16;

    private final Ratings<T> ratings;
    private final List<Ratings<T>> resamples = new ArrayList<>();

    /// Draws the resamples, which are the same for every statistic.
    Bootstrap(Ratings<T> ratings) {
        this.ratings = ratings;
        int[] rowOfUnit = rowOfUnit();
        Random chance = new Random(seed());
        for (int resample = 0; resample < RESAMPLES && rowOfUnit.length > 1; resample++) {
            int[] drawn = new int[ratings.rows().size()];
            for (int unit = 0; unit < rowOfUnit.length; unit++) {
                drawn[rowOfUnit[chance.nextInt(rowOfUnit.length)]]++;
            }
            resamples.add(ratings.drawn(drawn));
        }
    }

    /// The figure of the units, with its interval.
    Estimate estimate(Statistic<T> statistic) {
        Figure<Double> figure = statistic.of(ratings);
        return new Estimate(figure, figure.then(_ -> interval(statistic)));
    }

    Figure<Interval> interval(Statistic<T> statistic) {
        if (resamples.isEmpty()) {
            return new Figure.NotComputable<>(ratings.rows().isEmpty() ? Because.NO_OVERLAP : Because.ONE_UNIT);
        }
        List<Double> figures = new ArrayList<>();
        for (Ratings<T> resample : resamples) {
            if (statistic.of(resample) instanceof Figure.Computed<Double>(Double figure)) {
                figures.add(figure);
            }
        }
        return figures.size() < 0.95 * RESAMPLES
                ? new Figure.NotComputable<>(Because.TOO_FEW_RESAMPLES)
                : new Figure.Computed<>(percentiles(figures));
    }

    private static Interval percentiles(List<Double> figures) {
        Collections.sort(figures);
        int beyond = (int) ((figures.size() + 1) * TAIL);
        return new Interval(figures.get(beyond - 1), figures.get(figures.size() - beyond));
    }

    private int[] rowOfUnit() {
        int[] rows = new int[ratings.units()];
        int unit = 0;
        for (int row = 0; row < ratings.rows().size(); row++) {
            for (int i = 0; i < ratings.rows().get(row).units(); i++) {
                rows[unit++] = row;
            }
        }
        return rows;
    }

    private long seed() {
        return Long.parseUnsignedLong(Sha256.of(ratings.rows().toString()).substring(0, HEX), HEX);
    }

}
