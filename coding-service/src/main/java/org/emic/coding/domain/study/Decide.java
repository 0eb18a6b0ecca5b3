package org.emic.coding.domain.study;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.decisions.Act;
import org.emic.coding.domain.decisions.Decided;
import org.emic.coding.domain.decisions.Decision;
import org.emic.coding.domain.decisions.History;
import org.emic.coding.domain.decisions.NoEffect;
import org.emic.coding.domain.decisions.Seen;

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
        if (suggested.codes().isEmpty() && analyses.completedThrough(shown) > 0) {
            return new Outcome.NotReady();
        }
        History history = decisions.history(study);
        Instant now = clock.instant();
        Decision decision = new Decision(history.next(), now, who, why, act,
                seen(act, history, tell.decided(study, suggested, history).coded()));
        Decided after = tell.decided(study, suggested, history.and(decision));
        NoEffect without = after.withoutEffect().get(decision.number());
        if (without != null) {
            return new Outcome.Refused(without);
        }
        decisions.append(study, decision);
        if (history.changesCodes(act)) {
            tell(study, shown, now);
            if (act instanceof Act.Undo) {
                // What was told before is no longer so.
                analyses.begin(study);
            }
        } else {
            memos.tell(study);
        }
        return new Outcome.Made(decision.number(), decision.makes());
    }

    /// The newest analysis is another one while it is being made.
    private void tell(StudyId study, Position shown, Instant now) {
        analyses.decided(tell.decisions(shown), now);
        Position newest = analyses.newest(study);
        if (newest.analysis() != shown.analysis()) {
            analyses.decided(tell.decisions(newest), now);
        }
        comparing.mayGoOn();
    }

    /// The suggested codes that the act concerns, where it is about the whole of them or the first one about them.
    private static List<Seen> seen(Act act, History history, Coded now) {
        Set<CodeId> made = new HashSet<>();
        Set<CodeId> touched = new HashSet<>();
        history.decisions().forEach(decision -> decision.makes().ifPresent(made::add));
        history.effective().forEach(decision -> decision.seen().forEach(seen -> touched.add(seen.code())));
        List<Seen> seen = new ArrayList<>();
        for (Code code : now.codes()) {
            if (act.codes().contains(code.id()) && !made.contains(code.id())
                    && (act.isAboutTheWhole() || !touched.contains(code.id()))) {
                seen.add(new Seen(code.id(), code.label(), code.origin(), incidents(code, now)));
            }
        }
        return seen;
    }

    private static Map<IncidentId, Double> incidents(Code code, Coded now) {
        Map<IncidentId, Double> incidents = new LinkedHashMap<>();
        now.codings()
                .stream()
                .filter(coding -> coding.code().equals(code.id()) && coding.stretch().isEmpty()
                        && (coding.status() == Status.SUGGESTED || coding.status() == Status.CONFIRMED))
                .forEach(coding -> incidents.put(coding.incident(), coding.similarity()));
        return incidents;
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
