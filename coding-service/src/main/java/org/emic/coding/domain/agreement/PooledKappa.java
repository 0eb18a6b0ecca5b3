package org.emic.coding.domain.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.agreement.Figure.Because;

/// One kappa for many codes, each present or absent in each unit: observed and expected agreement are averaged over the
/// codes before chance is taken out, so that a rare code does not upset it as it upsets a mean of kappas (De Vries, Elliott,
/// Kanouse & Teleki 2008, "Using pooled kappa to summarize interrater agreement across many items", Field Methods 20(3)).
public final class PooledKappa implements Statistic<CodeSet> {

    private final List<CodeId> codes;

    public PooledKappa(Collection<CodeId> codes) {
        this.codes = List.copyOf(codes);
    }

    @Override
    public Figure<Double> of(Ratings<CodeSet> ratings) {
        List<Chance> all = new ArrayList<>();
        for (int first = 0; first < ratings.coders(); first++) {
            for (int second = first + 1; second < ratings.coders(); second++) {
                all.addAll(pair(ratings, first, second));
            }
        }
        return all.isEmpty() ? new Figure.NotComputable<>(Because.NO_OVERLAP) : Chance.mean(all).corrected();
    }

    /// Of each code, for two coders. Counts only what is present, as most codes are absent from most units.
    private List<Chance> pair(Ratings<CodeSet> ratings, int first, int second) {
        Map<CodeId, Integer> one = new HashMap<>();
        Map<CodeId, Integer> other = new HashMap<>();
        Map<CodeId, Integer> both = new HashMap<>();
        int units = 0;
        for (Ratings.Row<CodeSet> row : ratings.rows()) {
            Optional<CodeSet> said = row.values().get(first);
            Optional<CodeSet> answered = row.values().get(second);
            if (said.isPresent() && answered.isPresent()) {
                units += row.units();
                count(said.get(), row.units(), one);
                count(answered.get(), row.units(), other);
                said.get().codes().stream().filter(answered.get()::has).forEach(code -> both.merge(code, row.units(),
                        Integer::sum));
            }
        }
        int all = units;
        return all == 0
                ? List.of()
                : codes.stream()
                        .map(code -> chance(one.getOrDefault(code, 0), other.getOrDefault(code, 0),
                                both.getOrDefault(code, 0), all))
                        .toList();
    }

    private static void count(CodeSet set, int units, Map<CodeId, Integer> counts) {
        set.codes().forEach(code -> counts.merge(code, units, Integer::sum));
    }

    private static Chance chance(double one, double other, double both, double units) {
        return new Chance((units - one - other + 2 * both) / units,
                (one * other + (units - one) * (units - other)) / (units * units));
    }

}
