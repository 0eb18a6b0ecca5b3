package org.emic.coding.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.emic.coding.domain.decisions.Decision;
import org.emic.coding.domain.decisions.WrittenAct;
import org.emic.coding.domain.decisions.WrittenAct.WrittenMemo;
import org.emic.coding.domain.study.ReadDecisions;
import org.emic.coding.domain.study.StudyId;
import org.springframework.stereotype.Component;

/// The memos of a study that count.
@Component
final class Memos {

    private final ReadDecisions decisions;

    Memos(ReadDecisions decisions) {
        this.decisions = decisions;
    }

    /// Those that others may see, in order.
    List<Written> of(StudyId study, Predicate<WrittenMemo> wanted) {
        return written(decisions.history(study).effective().stream().filter(made -> !DecisionView.isPrivate(made)),
                wanted);
    }

    /// What somebody wrote for themselves alone, in order.
    List<Written> privatelyBy(StudyId study, String who) {
        return written(decisions.history(study)
                .effective()
                .stream()
                .filter(made -> DecisionView.isPrivate(made) && made.who().equals(who)), _ -> true);
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
