package org.emic.ingest.domain.study;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.emic.ingest.domain.participants.Participant;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.names.NameWords;
import org.emic.ingest.domain.protection.pseudonyms.Key;

/// Erases real names that this service keeps of a study: whose pseudonym is whose, and what was decided about words. The
/// sealed names are gone; pseudonyms stand where they stand and are never given to somebody else. A name that comes again
/// is a new one.
public final class EraseNames {

    private final Studies studies;
    private final Keys keys;
    private final NameVerdicts verdicts;
    private final Rosters rosters;
    private final NameErasures erasures;
    private final Transactions transactions;
    private final Clock clock;

    public EraseNames(Studies studies, Keys keys, NameVerdicts verdicts, Rosters rosters, NameErasures erasures,
            Transactions transactions, Clock clock) {
        this.studies = studies;
        this.keys = keys;
        this.verdicts = verdicts;
        this.rosters = rosters;
        this.erasures = erasures;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What is to be erased.
    public sealed interface What {

        /// The names, in all forms, of whoever bears a pseudonym.
        record Bearer(String pseudonym) implements What {}

        /// What was decided about words.
        record Verdict(String words) implements What {}

        /// All names that no released transcript has any more, as after a removal. Whoever is on the roster stays.
        record Unused() implements What {}
    }

    /// What came of it.
    public sealed interface Outcome {

        /// They are erased, and that is written down.
        ///
        /// @param names how many names or decisions; where there were none, nothing is written down
        record Erased(int names) implements Outcome {}

        /// Who or why was not said.
        record Invalid(List<FieldProblem> problems) implements Outcome {}

        /// There is no such study.
        record UnknownStudy() implements Outcome {}
    }

    /// Erases.
    ///
    /// @throws Keys.Sealed if names cannot be opened
    public Outcome erase(StudyId study, What what, String who, String why) {
        List<FieldProblem> problems = StudyRules.whoAndWhy(who, why);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        return transactions.inOne(() -> {
            if (studies.lock(study).isEmpty()) {
                return new Outcome.UnknownStudy();
            }
            int names = erased(study, what);
            if (names > 0) {
                erasures.add(study, new NameErasure(called(what), names, who.strip(), why.strip(),
                        clock.instant()));
            }
            return new Outcome.Erased(names);
        });
    }

    private int erased(StudyId study, What what) {
        return switch (what) {
            case What.Bearer(String pseudonym) -> keys.erase(study, pseudonym);
            case What.Verdict(String words) -> verdicts.erase(study, words);
            case What.Unused _ -> {
                Set<String> unused = new HashSet<>(keys.unused(study));
                unused.removeAll(rostered(study));
                yield unused.stream().mapToInt(bearer -> keys.erase(study, bearer)).sum();
            }
        };
    }

    private Set<String> rostered(StudyId study) {
        Key key = keys.of(study);
        Set<String> bearers = new HashSet<>();
        for (Participant participant : rosters.of(study).participants()) {
            key.entry(Kind.PERSON, NameWords.of(Kind.PERSON, participant.name()))
                    .ifPresent(entry -> bearers.add(entry.bearer()));
        }
        return bearers;
    }

    private static String called(What what) {
        return switch (what) {
            case What.Bearer(String pseudonym) -> pseudonym;
            case What.Verdict _ -> "a decision about words";
            case What.Unused _ -> "names that no released transcript has";
        };
    }
}
