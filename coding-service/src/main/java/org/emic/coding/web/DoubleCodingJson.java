package org.emic.coding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.agreement.CodeSet;
import org.emic.coding.domain.doublecoding.CoderProgress;
import org.emic.coding.domain.doublecoding.DoubleCoding;
import org.emic.coding.domain.doublecoding.FrozenCode;
import org.emic.coding.domain.doublecoding.Reading;
import org.emic.coding.domain.doublecoding.ShowDesk;
import org.emic.coding.domain.doublecoding.UnitInTalk;

/// A double coding, as pages and programs see it.
///
/// @param of how many units there were to draw from
/// @param units still in the sample
/// @param blind whether nobody may see yet what others coded
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DoubleCodingJson(int number, String openedBy, String why, Instant openedAt, int of, int units,
        int leftCorrected, int leftWithdrawn, boolean blind, Optional<RevealedJson> revealed, List<CoderJson> coders,
        List<CodeJson> codes) {

    /// @param coder the number under which the coder codes
    /// @param read how many units the coder has read
    record CoderJson(int coder, String name, int read, boolean closed) {}

    /// A code of the frozen codebook.
    record CodeJson(String code, String label, String definition) {

        static CodeJson of(FrozenCode code) {
            return new CodeJson(code.id().value(), code.label(), code.definition());
        }

    }

    /// Who showed the codings before all were closed, and why.
    record RevealedJson(String who, String why) {}

    /// What lies before a coder.
    record DeskJson(int number, String coder, boolean open, int unread, List<CodeJson> codes, List<UnitJson> units) {

        static DeskJson of(ShowDesk.Shown shown) {
            return new DeskJson(shown.coding().number(), shown.coder().name(), shown.open(), shown.unread(),
                    shown.coding().codes().stream().map(CodeJson::of).toList(),
                    shown.units().stream().map(UnitJson::of).toList());
        }

    }

    /// A unit, and what the coder made of it.
    ///
    /// @param codes none if none applies, or if it was not read yet
    record UnitJson(UnitInTalk talk, boolean read, List<String> codes) {

        static UnitJson of(ShowDesk.UnitOnDesk unit) {
            return new UnitJson(unit.talk(), unit.codes().isPresent(), unit.codes()
                    .map(CodeSet::codes)
                    .map(codes -> codes.stream().map(CodeId::value).toList())
                    .orElse(List.of()));
        }

    }

    static DoubleCodingJson of(DoubleCoding coding, List<Reading> readings) {
        return new DoubleCodingJson(coding.number(), coding.openedBy(), coding.why(), coding.openedAt(), coding.of(),
                coding.units().size(), coding.left().corrected(), coding.left().withdrawn(), coding.blind(),
                coding.revealed().map(one -> new RevealedJson(one.who(), one.why())),
                CoderProgress.of(coding, readings)
                        .stream()
                        .map(one -> new CoderJson(one.coder().number(), one.coder().name(), one.read(),
                                one.coder().closed()))
                        .toList(),
                coding.codes().stream().map(CodeJson::of).toList());
    }

}
