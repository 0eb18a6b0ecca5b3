package org.emic.coding.domain.doublecoding;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.agreement.CodeSet;

/// What one coder does, until that coder closes or the codings are revealed. Nobody else's codings are looked at.
public final class CodeUnit {

    private final DoubleCodings codings;

    public CodeUnit(DoubleCodings codings) {
        this.codings = codings;
    }

    /// Keeps within the current transaction that the coder has read a unit and found these codes in it, perhaps none.
    public Change code(Desk desk, IncidentId unit, List<CodeId> codes) {
        return at(desk, Optional.of(unit), codes,
                coding -> codings.keep(coding, new Reading(desk.coder(), unit, CodeSet.of(codes))));
    }

    /// Takes a reading back within the current transaction: the unit counts as not read yet.
    public Change takeBack(Desk desk, IncidentId unit) {
        return at(desk, Optional.of(unit), List.of(), coding -> codings.takeBack(coding, desk.coder(), unit));
    }

    /// Closes within the current transaction. What was not read stays unread.
    public Change close(Desk desk) {
        return at(desk, Optional.empty(), List.of(), coding -> codings.close(coding, desk.coder()));
    }

    private Change at(Desk desk, Optional<IncidentId> unit, List<CodeId> codes, Consumer<DoubleCoding> change) {
        Optional<DoubleCoding> found = codings.lock(desk.study(), desk.number());
        if (found.isEmpty()) {
            return new Change.Unknown(Change.Missing.DOUBLE_CODING);
        }
        DoubleCoding coding = found.get();
        Optional<Coder> coder = coding.coder(desk.coder());
        if (coder.isEmpty()) {
            return new Change.Unknown(Change.Missing.CODER);
        }
        if (unit.isPresent() && !coding.has(unit.get())) {
            return new Change.Unknown(Change.Missing.UNIT);
        }
        if (!coding.open(coder.get())) {
            return new Change.Refused(coder.get().closed() ? Change.Because.CLOSED : Change.Because.REVEALED);
        }
        if (!coding.hasAll(codes)) {
            return new Change.Invalid(List.of(new Fault("codes", "some are not of the frozen codebook",
                    "Use the codes as they stood when the double coding was opened.")));
        }
        change.accept(coding);
        return new Change.Done();
    }

}
