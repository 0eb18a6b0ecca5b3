package org.emic.coding.web;

import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.decisions.Memo;
import org.emic.coding.domain.decisions.Sampling;
import org.emic.coding.domain.decisions.WrittenAct;
import org.emic.coding.domain.decisions.WrittenAct.WrittenMemo;
import org.emic.coding.domain.decisions.WrittenAct.WrittenSampling;
import org.emic.coding.domain.decisions.WrittenAct.WrittenUnit;
import org.jspecify.annotations.Nullable;

/// A decision as a form or a program sends it. Which fields are needed depends on the act, see [WrittenAct].
///
/// @param coding the coding that is confirmed, rejected or moved
/// @param codings those that are split off
/// @param incident what is coded, or what a memo is about
/// @param transcript where the marked stretch is, with `fromTurn`, `start`, `toTurn` and `end` in code points
/// @param decision the number of the decision that is undone
/// @param kind of a memo
/// @param category what is thin, where a sampling memo is about no code, with `ask`, `guide` and `state`
/// @param entry the number of the sampling memo whose outcome this one says
record DecisionRequest(@Nullable String who, @Nullable String why, @Nullable String act, @Nullable String coding,
        @Nullable List<String> codings, @Nullable String code, @Nullable String into, @Nullable String incident,
        @Nullable Integer transcript, @Nullable Integer fromTurn, @Nullable Integer start, @Nullable Integer toTurn,
        @Nullable Integer end, @Nullable String label, @Nullable String definition, @Nullable Integer decision,
        @Nullable String kind, @Nullable String text, @Nullable String lens, @Nullable String lensVersion,
        @Nullable String question, @Nullable String alike, @Nullable String different, @Nullable String property,
        @Nullable String condition, @Nullable String outcome, @Nullable String category, @Nullable String ask,
        @Nullable String guide, @Nullable String state, @Nullable Integer entry) {

    /// The act, about these units.
    WrittenAct written(@Nullable String aboutCode, List<WrittenUnit> units) {
        return new WrittenAct(Texts.word(act), given(aboutCode).orElse(null), given(into).orElse(null), units,
                given(label).map(text -> Texts.line("label", text, 200)).orElse(null),
                Optional.ofNullable(definition).map(text -> Texts.text("definition", text, 4000)).orElse(null),
                "memo".equals(act) ? memo() : null, decision);
    }

    private WrittenMemo memo() {
        return new WrittenMemo(Texts.word(kind), Texts.written("text", text, 20_000), given(code).orElse(null),
                given(incident).orElse(null),
                given(lens).map(name -> new Memo.LensQuestion(Texts.line("lens", name, 200),
                        Texts.line("lensVersion", Optional.ofNullable(lensVersion).orElse(""), 100),
                        Texts.line("question", Optional.ofNullable(question).orElse(""), 200))).orElse(null),
                new Memo.Comparison(part("alike", alike), part("different", different), part("property", property),
                        part("condition", condition)),
                Memo.Kind.SAMPLING.word().equals(Texts.word(kind)) ? sampling() : null, part("outcome", outcome));
    }

    private WrittenSampling sampling() {
        String word = given(state).map(Texts::word).orElse(Sampling.State.OPEN.word());
        if (word.equals(Sampling.State.NOT_POSSIBLE.word()) && given(outcome).isEmpty()) {
            throw Texts.refused("outcome", "is missing: it says why that is not possible");
        }
        return new WrittenSampling(part("category", category), part("ask", ask), part("guide", guide), word, entry);
    }

    private static String part(String field, @Nullable String text) {
        return Texts.text(field, Optional.ofNullable(text).orElse(""), 4000);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(words -> !words.isBlank());
    }

}
