package org.emic.ingest.domain.study;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Opens a study, once however often it is asked.
public final class OpenStudy {

    private final Studies studies;
    private final Announcements announcements;
    private final Transactions transactions;
    private final Keys keys;
    private final Clock clock;

    public OpenStudy(Studies studies, Announcements announcements, Transactions transactions, Keys keys,
            Clock clock) {
        this.studies = studies;
        this.announcements = announcements;
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It is open now.
        record Opened(Study study) implements Outcome {}

        /// It was open already, with the same fields.
        record AlreadyOpen(Study study) implements Outcome {}

        /// A study with this id is open, with other fields; it stays as it is.
        record OpenWithOthers(Study study) implements Outcome {}

        /// The fields cannot be taken.
        record Invalid(List<FieldProblem> problems) implements Outcome {}
    }

    /// Opens the study with this id, unless it is open.
    public Outcome open(StudyId id, StudyFields given) {
        StudyFields fields = new StudyFields(given.title().strip(), StudyRules.filled(given.question()), given.lens(),
                given.language(), StudyRules.filled(given.note()), given.segment(), given.moderators(), given.names(),
                given.reviewed());
        List<FieldProblem> problems = new ArrayList<>(StudyRules.broken(fields));
        if (fields.names() == Names.REPLACE && !keys.canSeal()) {
            problems.add(
                    new FieldProblem("names", "names cannot be replaced: this service has no secret to seal them with",
                            "Ask whoever runs Emic to set emic.ingest.names-key, or keep the names."));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        return transactions.inOne(() -> {
            Study study = new Study(id, 1, fields, clock.instant());
            if (studies.add(study)) {
                announcements.opened(study);
                return new Outcome.Opened(study);
            }
            Optional<Study> open = studies.find(id);
            return open.filter(known -> known.fields().equals(fields))
                    .<Outcome>map(Outcome.AlreadyOpen::new)
                    .orElseGet(() -> new Outcome.OpenWithOthers(open.orElse(study)));
        });
    }
}
