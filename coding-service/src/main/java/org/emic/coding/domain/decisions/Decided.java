package org.emic.coding.domain.decisions;

import java.util.List;
import java.util.Map;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.EmptyCode;

/// What suggestions and decisions come to.
///
/// @param empty codes without incidents
/// @param withoutEffect decisions that change nothing, by number
/// @param proposals what comparing would change of what people have touched
/// @param reasons why codes were merged or split, by the code that ended or began
public record Decided(Coded coded, List<EmptyCode> empty, Map<Integer, NoEffect> withoutEffect,
        List<Proposal> proposals, Map<CodeId, String> reasons) {

    public Decided {
        empty = List.copyOf(empty);
        withoutEffect = Map.copyOf(withoutEffect);
        proposals = List.copyOf(proposals);
        reasons = Map.copyOf(reasons);
    }

    /// Applies decisions to suggestions. Where there are none, the suggestions stay as they are.
    ///
    /// @param exemplars how many a code is shown by
    public static Decided of(Coded suggested, History history, Utterances utterances, int exemplars) {
        if (history.decisions().isEmpty()) {
            return new Decided(suggested, suggested.unused(), Map.of(), List.of(), Map.of());
        }
        OpenCodebook codebook = OpenCodebook.of(suggested, history, utterances);
        codebook.write(history.effective());
        return codebook.close(exemplars);
    }

}
