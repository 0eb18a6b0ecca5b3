package org.emic.coding.domain.doublecoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.agreement.Agreement;
import org.emic.coding.domain.agreement.CodeSet;

/// How far coders agree, and the units to talk about.
///
/// @param disagreements in canonical order
public record Comparison(DoubleCoding coding, Agreement agreement, List<Disagreement> disagreements) {

    public Comparison {
        disagreements = List.copyOf(disagreements);
    }

    /// A unit that coders who read it coded differently.
    ///
    /// @param said one a coder, in the order of coders; empty where the coder did not read it
    public record Disagreement(IncidentId unit, List<Optional<CodeSet>> said, Optional<Agreed> agreed) {}

    static List<Disagreement> disagreements(List<IncidentId> units, List<List<Optional<CodeSet>>> said,
            Map<IncidentId, Agreed> agreed) {
        List<Disagreement> disagreements = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            if (said.get(unit).stream().flatMap(Optional::stream).distinct().count() > 1) {
                disagreements.add(new Disagreement(units.get(unit), said.get(unit),
                        Optional.ofNullable(agreed.get(units.get(unit)))));
            }
        }
        return disagreements;
    }

}
