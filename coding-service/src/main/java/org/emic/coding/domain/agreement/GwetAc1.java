package org.emic.coding.domain.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emic.coding.domain.agreement.Figure.Because;

/// Gwet's AC1: agreement beyond chance where chance is a guess at a value that is hard to tell, so that a rare code does not
/// make it fall as kappa falls (Gwet 2008, British Journal of Mathematical and Statistical Psychology 61(1); any number of
/// coders and missing values: Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed.).
public final class GwetAc1<T> implements Statistic<T> {

    private final int categories;

    /// @param categories how many values a coder can choose from; at least 2
    public GwetAc1(int categories) {
        if (categories < 2) {
            throw new IllegalArgumentException("agreement needs two categories, not " + categories);
        }
        this.categories = categories;
    }

    @Override
    public Figure<Double> of(Ratings<T> ratings) {
        if (ratings.compared().isEmpty()) {
            return new Figure.NotComputable<>(Because.NO_OVERLAP);
        }
        return new Chance(ObservedAgreement.share(ratings), expected(ratings)).corrected();
    }

    /// The sum of p (1 - p) over the values, divided by their number less one; p is a value's mean share of a unit.
    private double expected(Ratings<T> ratings) {
        Map<T, Double> shares = new HashMap<>();
        int units = 0;
        for (Ratings.Row<T> row : ratings.rows()) {
            List<T> given = row.given();
            units += given.isEmpty() ? 0 : row.units();
            given.forEach(value -> shares.merge(value, (double) row.units() / given.size(), Double::sum));
        }
        double read = units;
        return shares.values().stream().mapToDouble(share -> share / read * (1 - share / read)).sum()
                / (categories - 1);
    }

}
