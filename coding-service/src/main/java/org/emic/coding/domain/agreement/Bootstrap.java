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
final class Bootstrap {

    private static final int RESAMPLES = 999;
    private static final double TAIL = 0.025;
    private static final int HEX = 16;

    private Bootstrap() {}

    static <T> Figure<Interval> interval(Statistic<T> statistic, Ratings<T> ratings) {
        int[] rowOfUnit = rowOfUnit(ratings);
        if (rowOfUnit.length < 2) {
            return new Figure.NotComputable<>(rowOfUnit.length == 0 ? Because.NO_OVERLAP : Because.ONE_UNIT);
        }
        Random chance = new Random(seed(ratings));
        List<Double> figures = new ArrayList<>();
        for (int resample = 0; resample < RESAMPLES; resample++) {
            int[] drawn = new int[ratings.rows().size()];
            for (int unit = 0; unit < rowOfUnit.length; unit++) {
                drawn[rowOfUnit[chance.nextInt(rowOfUnit.length)]]++;
            }
            if (statistic.of(ratings.drawn(drawn)) instanceof Figure.Computed<Double>(Double figure)) {
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

    private static <T> int[] rowOfUnit(Ratings<T> ratings) {
        int[] rows = new int[ratings.units()];
        int unit = 0;
        for (int row = 0; row < ratings.rows().size(); row++) {
            for (int i = 0; i < ratings.rows().get(row).units(); i++) {
                rows[unit++] = row;
            }
        }
        return rows;
    }

    private static long seed(Ratings<?> ratings) {
        return Long.parseUnsignedLong(Sha256.of(ratings.rows().toString()).substring(0, HEX), HEX);
    }

}
