package org.emic.ingest.domain.study;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Releases drafts that a person has signed off: all that are named, or none. Numbers continue in the order in which
/// they are named.
public final class ReleaseDrafts {

    private final Studies studies;
    private final Drafts drafts;
    private final DraftReviews reviews;
    private final Transcripts transcripts;
    private final Release release;
    private final Transactions transactions;
    private final Clock clock;

    public ReleaseDrafts(Studies studies, Drafts drafts, DraftReviews reviews, Transcripts transcripts, Release release,
            Transactions transactions, Clock clock) {
        this.studies = studies;
        this.drafts = drafts;
        this.reviews = reviews;
        this.transcripts = transcripts;
        this.release = release;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// All are released.
        ///
        /// @param released in the order of their numbers
        record Released(List<Transcripts.Summary> released) implements Outcome {}

        /// There is no such study.
        record UnknownStudy() implements Outcome {}

        /// The study has no such draft, or no longer; nothing was released.
        record UnknownDraft(TranscriptId id) implements Outcome {}
    }

    /// Releases these drafts.
    ///
    /// @param ids one that is named twice counts once
    public Outcome release(StudyId id, List<TranscriptId> ids) {
        return transactions.inOne(() -> studies.lock(id)
                .<Outcome>map(study -> released(study, List.copyOf(new LinkedHashSet<>(ids))))
                .orElseGet(Outcome.UnknownStudy::new));
    }

    private Outcome released(Study study, List<TranscriptId> ids) {
        List<Draft> signedOff = new ArrayList<>();
        for (TranscriptId id : ids) {
            Optional<Draft> draft = drafts.draft(study.id(), id);
            if (draft.isEmpty()) {
                return new Outcome.UnknownDraft(id);
            }
            signedOff.add(draft.get());
        }
        Instant now = clock.instant();
        int before = transcripts.highestNumber(study.id());
        int through = before + signedOff.size();
        List<Transcripts.Summary> released = new ArrayList<>();
        for (Draft draft : signedOff) {
            released.add(release.release(study, draft, reviews.of(draft.id()), drafts.document(draft.id()),
                    before + released.size() + 1,
                    through, now));
            drafts.remove(study.id(), draft.id());
        }
        return new Outcome.Released(List.copyOf(released));
    }
}
