package org.emic.ingest.domain.study;

import org.emic.ingest.domain.review.Decisions;

/// What people decided about the places of drafts, wherever it is kept. It goes when the draft goes.
public interface DraftReviews {

    /// Keeps what was decided about a draft, in place of all that was before.
    void keep(TranscriptId draft, Decisions decisions);

    /// What was decided about a draft.
    Decisions of(TranscriptId draft);
}
