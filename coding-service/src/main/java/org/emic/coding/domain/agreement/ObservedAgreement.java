package org.emic.coding.domain.agreement;

import java.util.Collections;
import java.util.List;
import org.emic.coding.domain.agreement.Figure.Because;

/// The share of pairs of coders that said the same, averaged over the units that two or more have read (Fleiss 1971,
/// Psychological Bulletin 76(5)). Of two coders: the share of units on which they agree. Chance is not taken out.
public final class ObservedAgreement<T> implements Statistic<T> {

    @Override
    public Figure<Double> of(Ratings<T> ratings) {
        return ratings.compared().isEmpty()
                ? new Figure.NotComputable<>(Because.NO_OVERLAP)
                : new Figure.Computed<>(share(ratings));
    }

    static <T> double share(Ratings<T> ratings) {
        double agreeing = 0;
        int units = 0;
        for (Ratings.Row<T> row : ratings.compared()) {
            agreeing += row.units() * pairsAlike(row.given());
            units += row.units();
        }
        return agreeing / units;
    }

    private static <T> double pairsAlike(List<T> given) {
        int alike = -given.size();
        for (T value : given) {
            alike += Collections.frequency(given, value);
        }
        return (double) alike / (given.size() * (given.size() - 1));
    }

}
