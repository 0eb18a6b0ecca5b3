package org.emic.coding.domain.doublecoding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.study.StudyId;

/// A sample that several people code for themselves with one codebook, which stays as it was when it was opened.
///
/// @param number within the study, from 1
/// @param why empty if it was not said
/// @param of how many units there were to draw from
/// @param units that are still there, in canonical order
/// @param revealed empty if nobody has looked before all were closed
public record DoubleCoding(StudyId study, int number, String openedBy, String why, Instant openedAt, int of,
        List<Coder> coders, List<FrozenCode> codes, List<IncidentId> units, Left left, Optional<Revealed> revealed) {

    public DoubleCoding {
        coders = List.copyOf(coders);
        codes = List.copyOf(codes);
        units = List.copyOf(units);
    }

    /// Whether nobody may see what others coded.
    public boolean blind() {
        return revealed.isEmpty() && coders.stream().anyMatch(coder -> !coder.closed());
    }

    /// The coder with this number.
    public Optional<Coder> coder(int coder) {
        return coders.stream().filter(one -> one.number() == coder).findFirst();
    }

    /// Whether the coder may still change something.
    boolean open(Coder coder) {
        return revealed.isEmpty() && !coder.closed();
    }

    boolean has(IncidentId unit) {
        return units.contains(unit);
    }

    boolean hasAll(List<CodeId> asked) {
        return codeIds().containsAll(asked);
    }

    List<CodeId> codeIds() {
        return codes.stream().map(FrozenCode::id).toList();
    }

}
