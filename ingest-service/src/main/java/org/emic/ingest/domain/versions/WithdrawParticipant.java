package org.emic.ingest.domain.versions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.emic.ingest.domain.protection.names.WordLists;
import org.emic.ingest.domain.revision.Revision;
import org.emic.ingest.domain.revision.Withdrawal;
import org.emic.ingest.domain.revision.Withdrawn;
import org.emic.ingest.domain.study.FieldProblem;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.StudyRules;
import org.emic.ingest.domain.study.Transactions;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.study.Transcripts;

/// Takes a participant out of a study, in one transaction that locks it: all their turns, in released transcripts and in
/// those that wait, and what is known of them here. Turns of others that name them, or come right after their words, wait
/// for a person.
public final class WithdrawParticipant {

    private static final int NAME = 200;

    private final Studies studies;
    private final Transcripts transcripts;
    private final Versions versions;
    private final ReleaseVersion releaseVersion;
    private final QueueOthers queueOthers;
    private final TurnQueue queue;
    private final ParticipantRecords records;
    private final DraftsOf draftsOf;
    private final RevisionAnnouncements announcements;
    private final Supplier<WordLists> lists;
    private final Transactions transactions;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /// @param lists asked when somebody withdraws: word lists have to be loaded
    public WithdrawParticipant(Studies studies, Transcripts transcripts, Versions versions,
            ReleaseVersion releaseVersion, QueueOthers queueOthers, TurnQueue queue, ParticipantRecords records,
            DraftsOf draftsOf, RevisionAnnouncements announcements, Supplier<WordLists> lists,
            Transactions transactions, Supplier<UUID> ids, Clock clock) {
        this.studies = studies;
        this.transcripts = transcripts;
        this.versions = versions;
        this.releaseVersion = releaseVersion;
        this.queueOthers = queueOthers;
        this.queue = queue;
        this.records = records;
        this.draftsOf = draftsOf;
        this.announcements = announcements;
        this.lists = lists;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// Nothing of what they said is left here.
        ///
        /// @param transcripts where they spoke, in order of number
        /// @param drafts how many that wait lost words
        /// @param queued how many turns of the study wait for a person now
        record Withdrawn(List<RevisedTranscript> transcripts, int drafts, int queued) implements Outcome {}

        /// The name, who or why was not said.
        record Invalid(List<FieldProblem> problems) implements Outcome {}

        /// There is no such study.
        record UnknownStudy() implements Outcome {}

        /// Nobody of the study is called so.
        record UnknownParticipant() implements Outcome {}
    }

    /// Takes somebody out.
    ///
    /// @param speaker the label as it stands in released transcripts, or the real name of the roster
    public Outcome withdraw(StudyId study, String speaker, Note note) {
        List<FieldProblem> problems = new ArrayList<>(StudyRules.broken("speaker", speaker, NAME));
        problems.addAll(note.problems());
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        try {
            return transactions.inOne(() -> studies.lock(study)
                    .map(locked -> withdraw(locked, speaker.strip(), note.tidied()))
                    .orElseGet(Outcome.UnknownStudy::new));
        } catch (ReleaseVersion.TooManyEnd tooMany) {
            return new Outcome.Invalid(List.of(new FieldProblem("speaker", tooMany.problem(),
                    "Withdraw turns of the transcript first, some at a time, then the participant.")));
        }
    }

    private Outcome withdraw(Study study, String speaker, Note note) {
        Somebody somebody = records.of(study.id(), speaker);
        boolean speaks = versions.speakers(study.id()).stream().anyMatch(one -> somebody.isCalled(one.name()))
                || transcripts.of(study.id()).stream().anyMatch(one -> spokeEarlier(one.id(), somebody));
        List<DraftsOf.SpokenIn> drafts = draftsOf.with(study, somebody);
        if (Withdrawn.isSpeaker(speaker) || !speaks && drafts.isEmpty() && somebody.rostered().isEmpty()) {
            return new Outcome.UnknownParticipant();
        }
        Instant now = clock.instant();
        NamesOf names = new NamesOf(somebody, lists.get());
        List<RevisedTranscript> revised = new ArrayList<>();
        for (Transcripts.Summary summary : transcripts.of(study.id())) {
            versions.present(study, summary.number())
                    .flatMap(present -> without(present, somebody, names, note, now))
                    .ifPresent(revised::add);
        }
        draftsOf.withdraw(study, drafts, names, now);
        records.forget(study, somebody);
        if (!revised.isEmpty()) {
            announcements.participantWithdrawn(study.id(), ids.get(), revised, now);
        }
        return new Outcome.Withdrawn(List.copyOf(revised), drafts.size(), queue.of(study.id()).size());
    }

    /// Whether an earlier version says that somebody spoke whom the present one does not name.
    private boolean spokeEarlier(TranscriptId transcript, Somebody somebody) {
        return versions.earlierSpeakers(transcript).stream().anyMatch(somebody::isCalled);
    }

    /// The transcript without their words; empty where they have not spoken in it.
    private Optional<RevisedTranscript> without(ReleasedTranscript present, Somebody somebody, NamesOf names,
            Note note, Instant now) {
        Revision revision = Withdrawal.ofSpeaker(present.transcript().turns(), somebody::isCalled);
        if (!revision.changesAnything()) {
            if (spokeEarlier(present.id(), somebody)) {
                versions.forgetEarlier(present, now);
                announcements.forgetEarlier();
            }
            queueOthers.whoName(present, names::areIn, now);
            return Optional.empty();
        }
        ReleaseVersion.Beside beside = new ReleaseVersion.Beside(
                names.without(present.name(), "transcript-" + present.number()),
                names.without(present.transcript().preamble()));
        RevisedTranscript revised = releaseVersion.release(present, revision, beside, Because.WITHDRAWAL, note, now);
        queueOthers.whoAnswer(revised.transcript(), revision);
        queueOthers.whoName(revised.transcript(), names::areIn, now);
        return Optional.of(revised);
    }
}
