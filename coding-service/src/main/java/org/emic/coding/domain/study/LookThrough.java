package org.emic.coding.domain.study;

import java.time.InstantSource;
import java.util.Optional;
import org.emic.coding.domain.decisions.Decision;
import org.emic.coding.domain.decisions.FreeText;

/// A person looks through what people wrote that may repeat words which are no longer there, and leaves it or takes the
/// words out. Every method belongs into a transaction.
public final class LookThrough {

    private final Analyses analyses;
    private final StoredDecisions decisions;
    private final MayQuote mayQuote;
    private final TellAnalysis tell;
    private final Comparing comparing;
    private final InstantSource clock;

    public LookThrough(Analyses analyses, StoredDecisions decisions, MayQuote mayQuote, TellAnalysis tell,
            Comparing comparing, InstantSource clock) {
        this.analyses = analyses;
        this.decisions = decisions;
        this.mayQuote = mayQuote;
        this.tell = tell;
        this.comparing = comparing;
        this.clock = clock;
    }

    /// Leaves it as it is.
    ///
    /// @return false if nobody has to look at it
    public boolean leave(StudyId study, int decision) {
        return analyses.lock(study) && mayQuote.lookedThrough(study, decision);
    }

    /// Takes out all that was written in a decision, for good. It is told without that in a further analysis, with whose
    /// completion what was told before goes.
    ///
    /// @return false if nobody has to look at it
    public boolean takeOut(StudyId study, int number, String who) {
        if (!leave(study, number)) {
            return false;
        }
        Optional<Decision> written = decisions.history(study)
                .decisions()
                .stream()
                .filter(decision -> decision.number() == number)
                .findFirst();
        written.map(decision -> FreeText.takenOut(decision, who))
                .ifPresent(decision -> decisions.replace(study, decision));
        Position shown = analyses.shown(study);
        analyses.decided(tell.decisions(shown), clock.instant());
        analyses.begin(study);
        comparing.mayGoOn();
        return true;
    }

}
