package org.emic.coding.domain.agreement;

import java.util.Collections;
import java.util.List;
import org.emic.coding.domain.agreement.Figure.Because;

/// Of all times that a coder gave a value, the share in which another did so, too: positive agreement for a code that is
/// present, negative agreement for one that is absent (Cicchetti & Feinstein 1990, "High agreement but low kappa: II",
/// Journal of Clinical Epidemiology 43(6)). Of two coders 2a / (2a + b + c); of more, each given value counts once, and the
/// others who read the unit are averaged.
public final class SpecificAgreement<T> implements Statistic<T> {

    private final T value;

    public SpecificAgreement(T value) {
        this.value = value;
    }

    @Override
    public Figure<Double> of(Ratings<T> ratings) {
        if (ratings.compared().isEmpty()) {
            return new Figure.NotComputable<>(Because.NO_OVERLAP);
        }
        double times = 0;
        double met = 0;
        for (Ratings.Row<T> row : ratings.compared()) {
            List<T> given = row.given();
            int same = Collections.frequency(given, value);
            times += (double) row.units() * same;
            met += (double) row.units() * same * (same - 1) / (given.size() - 1);
        }
        return times == 0 ? new Figure.NotComputable<>(Because.NONE_OF_THEM) : new Figure.Computed<>(met / times);
    }

}
