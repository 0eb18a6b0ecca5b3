package org.emic.coding.domain.doublecoding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emic.coding.domain.study.StudyId;

/// Keeps what people came to when they talked about a unit, once nobody is blind any more.
public final class AgreeOnUnit {

    private final DoubleCodings codings;

    public AgreeOnUnit(DoubleCodings codings) {
        this.codings = codings;
    }

    /// Keeps it within the current transaction. The figures stay as they are: they are of what was coded blind.
    public Change agree(StudyId study, int number, Agreed agreed) {
        Optional<DoubleCoding> found = codings.lock(study, number);
        if (found.isEmpty()) {
            return new Change.Unknown(Change.Missing.DOUBLE_CODING);
        }
        DoubleCoding coding = found.get();
        if (!coding.has(agreed.unit())) {
            return new Change.Unknown(Change.Missing.UNIT);
        }
        if (coding.blind()) {
            return new Change.Refused(Change.Because.STILL_BLIND);
        }
        List<Fault> faults = faults(coding, agreed);
        if (!faults.isEmpty()) {
            return new Change.Invalid(faults);
        }
        codings.agree(coding, agreed);
        return new Change.Done();
    }

    private static List<Fault> faults(DoubleCoding coding, Agreed agreed) {
        Optional<Fault> codes = coding.hasAll(List.copyOf(agreed.codes().codes()))
                ? Optional.empty()
                : Optional.of(new Fault("codes", "some are not of the frozen codebook",
                        "Use the codes as they stood when the double coding was opened."));
        return Stream.of(codes, Typed.required("who", agreed.who()), Typed.required("why", agreed.why()))
                .flatMap(Optional::stream)
                .toList();
    }

}
