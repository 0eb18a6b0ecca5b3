package org.emic.ingest.domain.study;

import java.time.Clock;
import java.util.Optional;

/// Takes a released transcript back: its words are deleted here, and the other services are told to do the same.
/// Number, id and SHA-256 stay, so that the order of the others does not change and the document does not return.
public final class RemoveTranscript {

    private final Studies studies;
    private final Transcripts transcripts;
    private final Announcements announcements;
    private final Transactions transactions;
    private final Clock clock;

    public RemoveTranscript(Studies studies, Transcripts transcripts, Announcements announcements,
            Transactions transactions, Clock clock) {
        this.studies = studies;
        this.transcripts = transcripts;
        this.announcements = announcements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// Its words are gone.
        record Removed(RemovedTranscript transcript) implements Outcome {}

        /// They were gone before; nothing was told again.
        record AlreadyRemoved(RemovedTranscript transcript) implements Outcome {}

        /// There is no such study.
        record UnknownStudy() implements Outcome {}

        /// The study never had a transcript of this number.
        record UnknownTranscript() implements Outcome {}
    }

    /// Takes back the transcript with this number.
    public Outcome remove(StudyId study, int number) {
        return transactions.inOne(() -> studies.lock(study)
                .<Outcome>map(locked -> removed(locked.id(), number))
                .orElseGet(Outcome.UnknownStudy::new));
    }

    private Outcome removed(StudyId study, int number) {
        Optional<RemovedTranscript> before = transcripts.removed(study, number);
        if (before.isPresent()) {
            return new Outcome.AlreadyRemoved(before.get());
        }
        return transcripts.summary(study, number)
                .<Outcome>map(summary -> remove(study, summary))
                .orElseGet(Outcome.UnknownTranscript::new);
    }

    private Outcome remove(StudyId study, Transcripts.Summary summary) {
        RemovedTranscript removed = new RemovedTranscript(study, summary.id(), summary.number(), summary.document(),
                clock.instant());
        transcripts.remove(removed);
        announcements.removed(removed, summary.passages());
        return new Outcome.Removed(removed);
    }
}
