package org.emic.coding.domain.study;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.decisions.Act;
import org.emic.coding.domain.decisions.Decided;
import org.emic.coding.domain.decisions.Decision;
import org.emic.coding.domain.decisions.History;
import org.emic.coding.domain.decisions.NoEffect;

/// A person decides something about a study's codes and codings. It is kept as a fact, and applied to what people see and
/// to what is being compared.
public final class Decide {

    private final Analyses analyses;
    private final StoredSuggestions suggestions;
    private final StoredDecisions decisions;
    private final TellAnalysis tell;
    private final TellMemos memos;
    private final Comparing comparing;
    private final InstantSource clock;

    public Decide(Analyses analyses, StoredSuggestions suggestions, StoredDecisions decisions, TellAnalysis tell,
            TellMemos memos, Comparing comparing, InstantSource clock) {
        this.analyses = analyses;
        this.suggestions = suggestions;
        this.decisions = decisions;
        this.tell = tell;
        this.memos = memos;
        this.comparing = comparing;
        this.clock = clock;
    }

    /// Decides within the current transaction.
    ///
    /// @param who not blank
    /// @param why may be empty
    public Outcome decide(StudyId study, String who, String why, Act act) {
        if (!analyses.lock(study)) {
            return new Outcome.UnknownStudy();
        }
        Position shown = analyses.shown(study);
        Coded suggested = suggestions.suggested(shown);
        if (isOfAnEarlierRelease(shown, suggested)) {
            return new Outcome.NotReady();
        }
        History history = decisions.history(study);
        Instant now = clock.instant();
        Decision decision = new Decision(history.next(), now, who, why, act,
                tell.seen(study, act, suggested, history));
        Decided after = tell.decided(study, suggested, history.and(decision));
        NoEffect without = after.withoutEffect().get(decision.number());
        if (without != null) {
            return new Outcome.Refused(without);
        }
        decisions.append(study, decision);
        if (history.changesCodes(act)) {
            tell(study, shown, suggested, after, now);
        } else {
            memos.tell(study);
        }
        if (history.changesThePast(act)) {
            analyses.begin(study);
            comparing.mayGoOn();
        }
        return new Outcome.Made(decision.number(), decision.makes());
    }

    /// An earlier release kept codings alone, and not what was suggested.
    private boolean isOfAnEarlierRelease(Position shown, Coded suggested) {
        if (!suggested.codings().isEmpty() || analyses.completedThrough(shown) == 0) {
            return false;
        }
        Coverage covered = analyses.coverage(shown);
        return covered.codings() > covered.read();
    }

    /// The newest analysis is another one while it is being made.
    private void tell(StudyId study, Position shown, Coded suggested, Decided decided, Instant now) {
        analyses.decided(tell.decisions(shown, suggested, decided), now);
        Position newest = analyses.newest(study);
        if (newest.analysis() != shown.analysis()) {
            analyses.decided(tell.decisions(newest), now);
        }
        comparing.mayGoOn();
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It is kept.
        ///
        /// @param code that it made
        record Made(int number, Optional<CodeId> code) implements Outcome {}

        /// It would change nothing, so it is not kept.
        record Refused(NoEffect because) implements Outcome {}

        /// Nothing was heard of the study.
        record UnknownStudy() implements Outcome {}

        /// What people see was made by an earlier release, and a further analysis has to be made first.
        record NotReady() implements Outcome {}

    }

}
