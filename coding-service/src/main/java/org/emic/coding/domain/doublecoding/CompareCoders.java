package org.emic.coding.domain.doublecoding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.agreement.Agreement;
import org.emic.coding.domain.agreement.CodeSet;
import org.emic.coding.domain.agreement.Ratings;
import org.emic.coding.domain.study.StudyId;

/// Compares what coders coded, once nobody is blind any more.
public final class CompareCoders {

    private final DoubleCodings codings;

    public CompareCoders(DoubleCodings codings) {
        this.codings = codings;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// How far they agree and where they do not.
        record Compared(Comparison comparison) implements Outcome {}

        /// Somebody has not closed yet.
        record StillBlind(DoubleCoding coding) implements Outcome {}

        /// There is no such double coding.
        record Unknown() implements Outcome {}

    }

    /// Compares them.
    public Outcome compare(StudyId study, int number) {
        Optional<DoubleCoding> found = codings.find(study, number);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        return found.get().blind()
                ? new Outcome.StillBlind(found.get())
                : new Outcome.Compared(comparison(found.get()));
    }

    private Comparison comparison(DoubleCoding coding) {
        Map<By, CodeSet> read = new HashMap<>();
        codings.readings(coding).forEach(one -> read.put(new By(one.coder(), one.unit()), one.codes()));
        List<List<Optional<CodeSet>>> said = coding.units()
                .stream()
                .map(unit -> coding.coders()
                        .stream()
                        .map(coder -> Optional.ofNullable(read.get(new By(coder.number(), unit))))
                        .toList())
                .toList();
        Map<IncidentId, Agreed> agreed = codings.agreed(coding)
                .stream()
                .collect(Collectors.toMap(Agreed::unit, one -> one));
        return new Comparison(coding, Agreement.of(Ratings.of(said), coding.codeIds()),
                Comparison.disagreements(coding.units(), said, agreed));
    }

    private record By(int coder, IncidentId unit) {}

}
