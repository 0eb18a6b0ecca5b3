package org.emic.ingest.domain.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.emic.ingest.domain.transcript.Sha256;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;

/// The released transcripts of studies, wherever they are kept.
public interface Transcripts {

    /// A released transcript without its words.
    ///
    /// @param id its id
    /// @param number its place in the study's canonical order, from 1
    /// @param version rises with each correction and withdrawal, from 1
    /// @param name the file's name
    /// @param document SHA-256 of the file
    /// @param format the word for how it is written
    /// @param bytes the file's size
    /// @param turns how many
    /// @param words how many
    /// @param incidents how many
    /// @param passages how many
    /// @param durationMs how long the recording is, where the document tells
    /// @param releasedAt when the first version was
    record Summary(TranscriptId id, int number, int version, String name, Sha256 document, String format, long bytes,
            int turns, int words, int incidents, int passages, OptionalLong durationMs, Instant releasedAt) {

        static Summary of(ReleasedTranscript first) {
            Transcript transcript = first.transcript();
            return new Summary(first.id(), first.number(), first.lineage().version(), first.name().value(),
                    first.document(), transcript.format().word(), first.bytes(), transcript.turns().size(),
                    transcript.words(), first.incidents().size(), first.passages().size(), transcript.durationMs(),
                    first.releasedAt());
        }
    }

    /// A released transcript to read.
    ///
    /// @param summary without words
    /// @param preamble what stands before the first turn
    /// @param speakers in order of first appearance
    /// @param turns those that were asked for, in order
    record Reading(Summary summary, String preamble, List<Transcript.Speaker> speakers, List<Turn> turns) {}

    /// Keeps a transcript that was just released, its document included.
    ///
    /// @param document empty where it was deleted with words of it
    void add(ReleasedTranscript transcript, Optional<byte[]> document);

    /// Deletes a transcript with all its words and keeps what is left of it.
    void remove(RemovedTranscript removed);

    /// The highest number ever given in the study; 0 where there is none.
    int highestNumber(StudyId study);

    Optional<Summary> find(StudyId study, Sha256 document);

    Optional<Summary> summary(StudyId study, int number);

    Optional<RemovedTranscript> removed(StudyId study, int number);

    /// When words of a document were withdrawn from a transcript or a draft of the study, or redacted in a draft.
    Optional<Instant> withdrawnFrom(StudyId study, Sha256 document);

    /// What was taken back, in canonical order.
    List<RemovedTranscript> removed(StudyId study);

    /// The study's transcripts in canonical order.
    List<Summary> of(StudyId study);

    /// A transcript by its number, with at most `count` turns from turn `from` on.
    Optional<Reading> read(StudyId study, int number, int from, int count);
}
