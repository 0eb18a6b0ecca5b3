package org.emic.coding.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.emic.coding.domain.decisions.Decision;
import org.emic.coding.domain.decisions.Memo;
import org.emic.coding.domain.decisions.SamplingLog;
import org.emic.coding.domain.decisions.WrittenAct;
import org.emic.coding.domain.decisions.WrittenAct.WrittenMemo;
import org.emic.coding.domain.study.ReadDecisions;
import org.emic.coding.domain.study.StudyId;
import org.springframework.stereotype.Component;

/// The memos of a study that count.
@Component
final class Memos {

    private static final String LENS = Memo.Kind.LENS.word();

    private final ReadDecisions decisions;
    private final Lenses lenses;

    Memos(ReadDecisions decisions, Lenses lenses) {
        this.decisions = decisions;
        this.lenses = lenses;
    }

    /// Those that others may see, in order; where the study's lens is off, without those that answer a lens.
    List<Written> of(StudyId study, Predicate<WrittenMemo> wanted) {
        boolean off = lenses.areOff(study);
        return written(decisions.history(study).effective().stream().filter(made -> !DecisionView.isPrivate(made)),
                memo -> !(off && memo.kind().equals(LENS)) && wanted.test(memo));
    }

    /// What somebody wrote for themselves alone, in order.
    List<Written> privatelyBy(StudyId study, String who) {
        return written(decisions.history(study)
                .effective()
                .stream()
                .filter(made -> DecisionView.isPrivate(made) && made.who().equals(who)), _ -> true);
    }

    /// Whom or what to ask next, why, and what came of it, the latest first.
    List<SamplingEntry> samplingLog(StudyId study) {
        return SamplingLog.of(decisions.history(study)).reversed().stream().map(SamplingEntry::of).toList();
    }

    private static List<Written> written(Stream<Decision> made, Predicate<WrittenMemo> wanted) {
        return made.flatMap(decision -> Stream.ofNullable(WrittenAct.of(decision.act()).memo())
                .filter(wanted)
                .map(memo -> new Written(decision.number(), decision.at(), decision.who(), memo)))
                .toList();
    }

    /// A memo with who wrote it, and when.
    record Written(int number, Instant at, String who, WrittenMemo memo) {}

}
