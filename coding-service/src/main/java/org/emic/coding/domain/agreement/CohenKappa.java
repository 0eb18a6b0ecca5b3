package org.emic.coding.domain.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.coding.domain.agreement.Figure.Because;

/// Kappa of two coders: (po - pe) / (1 - pe), where chance is each coder's own habit (Cohen 1960, "A coefficient of agreement
/// for nominal scales", Educational and Psychological Measurement 20(1)). Of more coders: po and pe are averaged over the
/// pairs (Conger 1980, Psychological Bulletin 88(2); Davies & Fleiss 1982, Biometrics 38(4)), each over what both have read.
public final class CohenKappa<T> implements Statistic<T> {

    @Override
    public Figure<Double> of(Ratings<T> ratings) {
        List<Chance> pairs = pairs(ratings);
        if (pairs.isEmpty()) {
            return new Figure.NotComputable<>(Because.NO_OVERLAP);
        }
        return Chance.mean(pairs).corrected();
    }

    /// Each pair of coders that has read a unit in common.
    List<Chance> pairs(Ratings<T> ratings) {
        List<Chance> pairs = new ArrayList<>();
        for (int first = 0; first < ratings.coders(); first++) {
            for (int second = first + 1; second < ratings.coders(); second++) {
                pair(ratings, first, second).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private Optional<Chance> pair(Ratings<T> ratings, int first, int second) {
        Map<T, Integer> one = new HashMap<>();
        Map<T, Integer> other = new HashMap<>();
        int units = 0;
        int alike = 0;
        for (Ratings.Row<T> row : ratings.rows()) {
            Optional<T> said = row.values().get(first);
            Optional<T> answered = row.values().get(second);
            if (said.isPresent() && answered.isPresent()) {
                units += row.units();
                alike += said.equals(answered) ? row.units() : 0;
                one.merge(said.get(), row.units(), Integer::sum);
                other.merge(answered.get(), row.units(), Integer::sum);
            }
        }
        if (units == 0) {
            return Optional.empty();
        }
        long expected = 0;
        for (Map.Entry<T, Integer> value : one.entrySet()) {
            expected += (long) value.getValue() * other.getOrDefault(value.getKey(), 0);
        }
        return Optional.of(new Chance((double) alike / units, (double) expected / ((long) units * units)));
    }

}
