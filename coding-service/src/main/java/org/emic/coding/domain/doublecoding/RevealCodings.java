package org.emic.coding.domain.doublecoding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emic.coding.domain.study.StudyId;

/// Shows codings before every coder has closed. Who did it and why is kept, and nobody codes on.
public final class RevealCodings {

    private final DoubleCodings codings;

    public RevealCodings(DoubleCodings codings) {
        this.codings = codings;
    }

    /// Reveals them within the current transaction.
    public Change reveal(StudyId study, int number, Revealed revealed) {
        List<Fault> faults = Stream.of(Typed.required("who", revealed.who()), Typed.required("why", revealed.why()))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            return new Change.Invalid(faults);
        }
        Optional<DoubleCoding> found = codings.lock(study, number);
        if (found.isEmpty()) {
            return new Change.Unknown(Change.Missing.DOUBLE_CODING);
        }
        if (!found.get().blind()) {
            return new Change.Refused(Change.Because.NOT_BLIND);
        }
        codings.reveal(found.get(), revealed);
        return new Change.Done();
    }

}
