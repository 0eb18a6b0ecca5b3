package org.emic.coding.domain.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
        CohenKappa<Boolean> kappa = new CohenKappa<>();
        List<Chance> all = new ArrayList<>();
        codes.forEach(code -> all.addAll(kappa.pairs(ratings.map(set -> set.has(code)))));
        return all.isEmpty() ? new Figure.NotComputable<>(Because.NO_OVERLAP) : Chance.mean(all).corrected();
    }

}
