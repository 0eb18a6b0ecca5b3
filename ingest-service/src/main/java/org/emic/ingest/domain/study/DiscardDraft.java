package org.emic.ingest.domain.study;

/// Deletes a transcript that waits to be released, with its document. Nobody but this service has ever seen it, so nothing
/// of it stays: the same file may come again, unless words of it were redacted or withdrawn.
public final class DiscardDraft {

    private final Studies studies;
    private final Drafts drafts;
    private final Transactions transactions;

    public DiscardDraft(Studies studies, Drafts drafts, Transactions transactions) {
        this.studies = studies;
        this.drafts = drafts;
        this.transactions = transactions;
    }

    /// Deletes this draft.
    ///
    /// @return false if there is no such study, or no such draft in it
    public boolean discard(StudyId study, TranscriptId draft) {
        return transactions.inOne(() -> studies.lock(study).isPresent() && drafts.remove(study, draft));
    }
}
