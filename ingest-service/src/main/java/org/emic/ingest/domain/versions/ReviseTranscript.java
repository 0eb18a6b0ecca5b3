package org.emic.ingest.domain.versions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emic.ingest.domain.revision.Act;
import org.emic.ingest.domain.revision.Attempt;
import org.emic.ingest.domain.revision.Correction;
import org.emic.ingest.domain.revision.Problem;
import org.emic.ingest.domain.revision.Revision;
import org.emic.ingest.domain.revision.Withdrawal;
import org.emic.ingest.domain.study.FieldProblem;
import org.emic.ingest.domain.study.Names;
import org.emic.ingest.domain.study.ProtectNames;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.study.RemovedTranscript;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.Transactions;
import org.emic.ingest.domain.study.Transcripts;
import org.emic.ingest.domain.transcript.Turn;

/// Corrects a released transcript, or takes words out of it: either makes its next version, in one transaction that locks
/// the study. The other services are told, and analyse the study anew.
///
/// Where a study wants names replaced, corrected turns are protected as everything else is before they are kept.
public final class ReviseTranscript {

    private final Studies studies;
    private final Transcripts transcripts;
    private final Versions versions;
    private final ReleaseVersion releaseVersion;
    private final QueueOthers queueOthers;
    private final ProtectNames protectNames;
    private final Transactions transactions;
    private final Clock clock;

    public ReviseTranscript(Studies studies, Transcripts transcripts, Versions versions, ReleaseVersion releaseVersion,
            QueueOthers queueOthers, ProtectNames protectNames, Transactions transactions, Clock clock) {
        this.studies = studies;
        this.transcripts = transcripts;
        this.versions = versions;
        this.releaseVersion = releaseVersion;
        this.queueOthers = queueOthers;
        this.protectNames = protectNames;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The transcript has a new version.
        record Revised(RevisedTranscript revised) implements Outcome {}

        /// Who or why was not said.
        record InvalidNote(List<FieldProblem> problems) implements Outcome {}

        /// Something that was asked for is not possible; nothing was changed.
        record Invalid(List<Problem> problems) implements Outcome {}

        /// Somebody made another version meanwhile.
        ///
        /// @param version the present one
        record Outdated(int version) implements Outcome {}

        /// The transcript was taken back.
        record TakenBack(RemovedTranscript removed) implements Outcome {}

        /// There is no such study.
        record UnknownStudy() implements Outcome {}

        /// The study never had a transcript of this number.
        record UnknownTranscript() implements Outcome {}
    }

    /// Which version of which transcript somebody has before them.
    public record Which(StudyId study, int number, int basedOn) {}

    /// Corrects turns. Of a turn that waits for somebody to look at it, the words before are withdrawn.
    public Outcome correct(Which which, Note note, List<Act> acts) {
        return revise(which, note, before -> switch (corrected(before, acts)) {
            case Attempt.Invalid(List<Problem> problems) ->
                new Outcome.Invalid(problems);
            case Attempt.Revised(Revision revision) -> {
                Revision settled = queueOthers.settled(before, revision);
                yield new Outcome.Revised(releaseVersion.release(before, settled, ReleaseVersion.Beside.of(before),
                        settled.withdrawn() > 0 ? Because.WITHDRAWAL : Because.CORRECTION, note.tidied(),
                        clock.instant()));
            }
        });
    }

    /// Takes words out.
    public Outcome withdraw(Which which, Note note, List<Withdrawal.Words> words) {
        return revise(which, note, before -> switch (Withdrawal.of(before.transcript().turns(), words)) {
            case Attempt.Invalid(List<Problem> problems) ->
                new Outcome.Invalid(problems);
            case Attempt.Revised(Revision revision) -> {
                RevisedTranscript revised = releaseVersion.release(before, revision, ReleaseVersion.Beside.of(before),
                        Because.WITHDRAWAL, note.tidied(), clock.instant());
                queueOthers.whoAnswer(revised.transcript(), revision);
                yield new Outcome.Revised(revised);
            }
        });
    }

    private Outcome revise(Which which, Note note, Function<ReleasedTranscript, Outcome> revision) {
        List<FieldProblem> problems = note.problems();
        if (!problems.isEmpty()) {
            return new Outcome.InvalidNote(problems);
        }
        try {
            return transactions.inOne(() -> studies.lock(which.study())
                    .map(study -> revise(study, which, revision))
                    .orElseGet(Outcome.UnknownStudy::new));
        } catch (ReleaseVersion.TooManyEnd tooMany) {
            return new Outcome.Invalid(
                    List.of(new Problem(0, tooMany.problem(), "Do it in several steps, of fewer turns each.")));
        }
    }

    private Outcome revise(Study study, Which which, Function<ReleasedTranscript, Outcome> revision) {
        Optional<RemovedTranscript> removed = transcripts.removed(study.id(), which.number());
        if (removed.isPresent()) {
            return new Outcome.TakenBack(removed.get());
        }
        Optional<Transcripts.Summary> present = transcripts.summary(study.id(), which.number());
        if (present.isPresent() && present.get().version() != which.basedOn()) {
            return new Outcome.Outdated(present.get().version());
        }
        return versions.present(study, which.number()).map(revision).orElseGet(Outcome.UnknownTranscript::new);
    }

    private Attempt corrected(ReleasedTranscript before, List<Act> acts) {
        StudyId study = before.study().id();
        boolean replaced = before.study().fields().names() == Names.REPLACE;
        Attempt outcome = Correction.of(before.transcript().turns(), acts,
                replaced ? protectNames.standing(study)::contains : _ -> false);
        return replaced && outcome instanceof Attempt.Revised(Revision revision)
                ? new Attempt.Revised(guarded(study, revision))
                : outcome;
    }

    /// Names are looked for in all turns, as one tells about another; those that are the same stay as they are.
    private Revision guarded(StudyId study, Revision revision) {
        Map<Integer, Turn> guarded = protectNames.protectTurns(study, revision.turns())
                .stream()
                .collect(Collectors.toMap(Turn::number, Function.identity()));
        return revision.changed(turn -> guarded.getOrDefault(turn.number(), turn));
    }
}
