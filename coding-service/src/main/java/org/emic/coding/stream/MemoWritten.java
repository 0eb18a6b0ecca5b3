package org.emic.coding.stream;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.decisions.Decision;
import org.emic.coding.domain.decisions.Memo;
import org.emic.coding.domain.decisions.Memo.Comparison;
import org.emic.coding.domain.decisions.Memo.LensQuestion;
import org.emic.coding.domain.decisions.Sampling;
import org.emic.coding.domain.study.Position;
import org.emic.coding.domain.study.ToldMemos.Told;

/// `MemoWritten.v1` as this service writes it.
record MemoWritten(UUID studyId, int analysis, int memo, int version, String kind, Optional<Boolean> withdrawn,
        Optional<String> who, Optional<Instant> writtenAt, Optional<String> text, Optional<String> code,
        Optional<String> incident, Optional<Comparison> comparison, Optional<LensQuestion> lens,
        Optional<Asked> sampling) {

    static MemoWritten of(Position at, Decision made, Memo memo, Told told) {
        return told.stands() ? standing(at, made, memo, told.version()) : withdrawn(at, made, memo, told.version());
    }

    private static MemoWritten standing(Position at, Decision made, Memo memo, int version) {
        return new MemoWritten(at.study().value(), at.analysis(), made.number(), version, memo.kind().word(),
                Optional.empty(), Optional.of(made.who()), Optional.of(made.at()), Optional.of(memo.text()),
                memo.code().map(CodeId::value), memo.incident().map(IncidentId::value),
                Optional.of(memo.comparison()).filter(comparison -> !comparison.equals(Comparison.NONE)), memo.lens(),
                Optional.of(memo).filter(one -> one.kind() == Memo.Kind.SAMPLING).map(Asked::of));
    }

    private static MemoWritten withdrawn(Position at, Decision made, Memo memo, int version) {
        return new MemoWritten(at.study().value(), at.analysis(), made.number(), version, memo.kind().word(),
                Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Whom or what to ask next.
    record Asked(String category, String ask, String guide, String state, String outcome, Optional<Integer> entry) {

        static Asked of(Memo memo) {
            Sampling sampling = memo.sampling().orElse(Sampling.UNSAID);
            return new Asked(sampling.category(), sampling.ask(), sampling.guide(), sampling.state().word(),
                    memo.outcome(), sampling.entry().isPresent()
                            ? Optional.of(sampling.entry().getAsInt())
                            : Optional.empty());
        }

    }

}
