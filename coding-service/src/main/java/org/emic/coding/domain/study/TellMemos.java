package org.emic.coding.domain.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.emic.coding.domain.decisions.Act;
import org.emic.coding.domain.decisions.Decision;
import org.emic.coding.domain.decisions.History;
import org.emic.coding.domain.decisions.Memo;
import org.emic.coding.domain.study.ToldMemos.Told;

/// Tells the memos that people wrote, in each analysis anew, and that one no longer stands. Private ones are told to nobody,
/// and answers to a lens while it is on.
public final class TellMemos {

    private final Analyses analyses;
    private final StoredDecisions decisions;
    private final ToldMemos told;
    private final Announcements announcements;
    private final Predicate<StudyId> lensIsOff;

    public TellMemos(Analyses analyses, StoredDecisions decisions, ToldMemos told, Announcements announcements,
            Predicate<StudyId> lensIsOff) {
        this.analyses = analyses;
        this.decisions = decisions;
        this.told = told;
        this.announcements = announcements;
        this.lensIsOff = lensIsOff;
    }

    /// Tells what changed, within the current transaction, in the analysis that people see and in the one that is being made.
    public void tell(StudyId study) {
        if (!analyses.lock(study)) {
            return;
        }
        History history = decisions.history(study);
        Position shown = analyses.shown(study);
        tell(shown, history);
        Position newest = analyses.newest(study);
        if (newest.analysis() != shown.analysis()) {
            tell(newest, history);
        }
    }

    /// Tells what changed within an analysis; the study must be locked.
    void tell(Position at, History history) {
        List<Decision> written = history.decisions().stream().filter(made -> isPublic(made.act())).toList();
        if (written.isEmpty()) {
            return;
        }
        boolean off = lensIsOff.test(at.study());
        Set<Integer> undone = history.undone();
        Map<Integer, Told> before = told.of(at);
        for (Decision made : written) {
            Memo memo = ((Act.Write) made.act()).memo();
            boolean stands = !undone.contains(made.number()) && !(off && memo.kind() == Memo.Kind.LENS);
            Optional<Told> last = Optional.ofNullable(before.get(made.number()));
            if (last.map(Told::stands).orElse(false) != stands) {
                Told now = new Told(last.map(Told::version).orElse(0) + 1, stands);
                told.keep(at, made.number(), now);
                announcements.memoWritten(at, made, memo, now);
            }
        }
    }

    private static boolean isPublic(Act act) {
        return act instanceof Act.Write(Memo memo) && !memo.isPrivate();
    }

}
