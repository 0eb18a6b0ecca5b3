package org.emic.ingest.domain.study;

import java.time.Clock;
import java.util.List;
import org.emic.ingest.domain.protection.names.Verdicts;
import org.emic.ingest.domain.protection.pseudonyms.Key;

/// Shows a study's key, which tells real names, to somebody who says who they are and why; that is written down first.
public final class LookAtKey {

    private final Studies studies;
    private final Keys keys;
    private final NameVerdicts verdicts;
    private final KeyLooks looks;
    private final Transactions transactions;
    private final Clock clock;

    public LookAtKey(Studies studies, Keys keys, NameVerdicts verdicts, KeyLooks looks, Transactions transactions,
            Clock clock) {
        this.studies = studies;
        this.keys = keys;
        this.verdicts = verdicts;
        this.looks = looks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The key, in the order in which names were met, and what was decided about words.
        record Shown(Key key, Verdicts verdicts) implements Outcome {}

        /// Who or why was not said, and nothing is shown.
        record Invalid(List<FieldProblem> problems) implements Outcome {}

        /// There is no such study.
        record UnknownStudy() implements Outcome {}
    }

    /// Looks at the key.
    ///
    /// @throws Keys.Sealed if it cannot be opened
    public Outcome look(StudyId study, String who, String why) {
        List<FieldProblem> problems = StudyRules.whoAndWhy(who, why);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        return transactions.inOne(() -> {
            if (studies.find(study).isEmpty()) {
                return new Outcome.UnknownStudy();
            }
            looks.add(study, new KeyLook(who.strip(), why.strip(), clock.instant()));
            return new Outcome.Shown(keys.of(study), verdicts.of(study));
        });
    }
}
