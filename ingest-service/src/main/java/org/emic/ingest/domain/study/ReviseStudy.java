package org.emic.ingest.domain.study;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes what researchers say about a study: its title, its question and its note. What transcripts were read by
/// (language, unit, moderators, names, review) stays.
public final class ReviseStudy {

    private final Studies studies;
    private final Announcements announcements;
    private final Transactions transactions;
    private final Clock clock;

    public ReviseStudy(Studies studies, Announcements announcements, Transactions transactions, Clock clock) {
        this.studies = studies;
        this.announcements = announcements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The study as it stands now; where nothing was different, as it stood.
        record Revised(Study study) implements Outcome {}

        /// There is no such study.
        record Unknown() implements Outcome {}

        /// The fields cannot be taken.
        record Invalid(List<FieldProblem> problems) implements Outcome {}
    }

    /// What can be changed.
    public record Wording(String title, Optional<String> question, Optional<String> note) {

        private Wording tidied() {
            return new Wording(title.strip(), StudyRules.filled(question), StudyRules.filled(note));
        }
    }

    /// Makes of the study's wording another one. What is not to change is left as it is found: nobody else changes it
    /// meanwhile.
    public Outcome revise(StudyId id, UnaryOperator<Wording> change) {
        return transactions.inOne(() -> studies.lock(id)
                .map(study -> revise(study, change.apply(wording(study)).tidied()))
                .orElseGet(Outcome.Unknown::new));
    }

    private static Wording wording(Study study) {
        return new Wording(study.fields().title(), study.fields().question(), study.fields().note());
    }

    private Outcome revise(Study study, Wording wording) {
        StudyFields old = study.fields();
        StudyFields fields = new StudyFields(wording.title(), wording.question(), old.lens(), old.language(),
                wording.note(), old.segment(), old.moderators(), old.names(), old.reviewed());
        List<FieldProblem> problems = StudyRules.broken(fields);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        if (fields.equals(old)) {
            return new Outcome.Revised(study);
        }
        Study revised = study.revised(fields);
        studies.update(revised);
        announcements.revised(revised, clock.instant());
        return new Outcome.Revised(revised);
    }
}
