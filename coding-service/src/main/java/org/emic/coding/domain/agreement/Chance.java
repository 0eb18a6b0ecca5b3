package org.emic.coding.domain.agreement;

import java.util.List;
import org.emic.coding.domain.agreement.Figure.Because;

/// Observed agreement and the agreement that chance would have brought about.
record Chance(double observed, double expected) {

    private static final double SURE = 1e-12;

    /// The mean of several, such as of several pairs of coders.
    static Chance mean(List<Chance> several) {
        return new Chance(several.stream().mapToDouble(Chance::observed).average().orElseThrow(),
                several.stream().mapToDouble(Chance::expected).average().orElseThrow());
    }

    /// The part of what chance leaves to do that was done: (po - pe) / (1 - pe).
    Figure<Double> corrected() {
        return 1 - expected < SURE
                ? new Figure.NotComputable<>(Because.NO_VARIATION)
                : new Figure.Computed<>((observed - expected) / (1 - expected));
    }

}
