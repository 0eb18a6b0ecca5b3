package org.emic.coding.web;

import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.agreement.MachineFigures;
import org.emic.coding.domain.agreement.MachineFigures.Counts;

/// How suggestions fared: counts, and shares where there is anything to share.
record FaredJson(Fared all, List<OfCode> codes) {

    static FaredJson of(MachineFigures figures) {
        return new FaredJson(Fared.of(figures.all()), figures.codes()
                .entrySet()
                .stream()
                .map(entry -> new OfCode(entry.getKey().value(), Fared.of(entry.getValue())))
                .toList());
    }

    record OfCode(String code, Fared fared) {}

    record Fared(int accepted, int edited, int rejected, int missed, Optional<Double> shareAccepted,
            Optional<Double> shareEdited, Optional<Double> shareRejected, Optional<Double> shareMissed) {

        static Fared of(Counts counts) {
            return new Fared(counts.accepted(), counts.edited(), counts.rejected(), counts.missed(),
                    FigureJson.value(counts.shareAccepted()), FigureJson.value(counts.shareEdited()),
                    FigureJson.value(counts.shareRejected()), FigureJson.value(counts.shareMissed()));
        }

    }

}
