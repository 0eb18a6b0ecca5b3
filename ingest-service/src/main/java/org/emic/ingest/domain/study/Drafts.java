package org.emic.ingest.domain.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.emic.ingest.domain.transcript.Sha256;
import org.emic.ingest.domain.transcript.Turn;

/// The transcripts of studies that wait for a person to release them, wherever they are kept.
public interface Drafts {

    /// A draft without its words.
    ///
    /// @param id its id
    /// @param name the file's name
    /// @param document SHA-256 of the file
    /// @param format the word for how it is written
    /// @param bytes the file's size
    /// @param turns how many
    /// @param words how many
    /// @param durationMs how long the recording is, where the document tells
    /// @param receivedAt when
    record Summary(TranscriptId id, String name, Sha256 document, String format, long bytes, int turns, int words,
            OptionalLong durationMs, Instant receivedAt) {

        public static Summary of(Draft draft) {
            return new Summary(draft.id(), draft.name().value(), draft.document(), draft.transcript().format().word(),
                    draft.bytes(), draft.transcript().turns().size(), draft.transcript().words(),
                    draft.transcript().durationMs(), draft.receivedAt());
        }
    }

    /// Keeps a draft with its document.
    void add(StudyId study, Draft draft, byte[] document);

    Optional<Summary> find(StudyId study, Sha256 document);

    /// The study's drafts in the order in which they were received.
    List<Summary> of(StudyId study);

    /// A draft with all its words.
    Optional<Draft> draft(StudyId study, TranscriptId id);

    /// How often the words of a draft have changed.
    ///
    /// @throws java.util.NoSuchElementException if there is no such draft
    int edition(TranscriptId id);

    /// Keeps a turn of a draft in place of what it was before.
    void reword(TranscriptId id, Turn turn);

    /// Whether the file of a draft is there, and was not deleted.
    boolean hasDocument(TranscriptId id);

    /// Deletes the file of a draft, as words of it were redacted; its SHA-256 stays, so that they do not return with it.
    void deleteDocument(TranscriptId id, Instant at);

    /// The file of a draft; empty where it was deleted.
    ///
    /// @throws java.util.NoSuchElementException if there is no such draft
    Optional<byte[]> document(TranscriptId id);

    /// Keeps a draft without words that it had, and deletes its document, which had them too.
    ///
    /// @param without what is left of it
    /// @param at when the words were withdrawn
    void withdraw(StudyId study, Draft without, Instant at);

    /// Deletes a draft with all its words and its document; false where there is none.
    boolean remove(StudyId study, TranscriptId id);
}
