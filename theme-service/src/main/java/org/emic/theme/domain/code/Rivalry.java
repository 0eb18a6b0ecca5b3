package org.emic.theme.domain.code;

import java.util.Comparator;

/// How often a code's incidents were nearest to another code, of all that they were not given.
///
/// @param code that the incidents carry
/// @param rival the nearest code that they were not given
/// @param codings how many; at least 1
public record Rivalry(CodeId code, CodeId rival, int codings) {

    /// By code, then by rival.
    public static final Comparator<Rivalry> CANONICAL = Comparator.comparing(Rivalry::code)
            .thenComparing(Rivalry::rival);

}
