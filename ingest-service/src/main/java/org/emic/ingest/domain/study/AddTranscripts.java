package org.emic.ingest.domain.study;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.emic.ingest.domain.reading.DocumentReader;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.reading.Refusal;
import org.emic.ingest.domain.review.Decisions;
import org.emic.ingest.domain.transcript.Sha256;

/// Reads files and adds them to a study as transcripts: all of them or none. Where the study wants each to be signed off,
/// they wait as drafts; otherwise they are released for analysis at once.
///
/// Numbers continue, in the order of the files, in one transaction that locks the study. A document that the study
/// already has, or that comes twice in one upload, is answered as such and not added. All files are read before the study
/// is locked, to be sure of all.
public final class AddTranscripts {

    private final Studies studies;
    private final Transcripts transcripts;
    private final Drafts drafts;
    private final Rosters rosters;
    private final Release release;
    private final Transactions transactions;
    private final DocumentReader reader;
    private final Clock clock;

    public AddTranscripts(Studies studies, Transcripts transcripts, Drafts drafts, Rosters rosters, Release release,
            Transactions transactions, DocumentReader reader, Clock clock) {
        this.studies = studies;
        this.transcripts = transcripts;
        this.drafts = drafts;
        this.rosters = rosters;
        this.release = release;
        this.transactions = transactions;
        this.reader = reader;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// All are released, or wait for somebody to do it.
        ///
        /// @param releasedThrough the highest number among the released; 0 where all wait
        /// @param released in the order of the files
        /// @param waiting in the order of the files
        record Added(int releasedThrough, List<Item> released, List<Waiting> waiting) implements Outcome {}

        /// At least one cannot be read; nothing was kept.
        record Refused(List<Refusal> refusals) implements Outcome {}

        /// At least one was taken back from this study, or words of it were withdrawn or redacted, and cannot return to it; nothing was
        /// kept.
        record TakenBack(List<Returning> documents) implements Outcome {}

        /// There is no such study.
        record UnknownStudy() implements Outcome {}
    }

    /// A document that was taken back, or of which words were withdrawn or redacted.
    ///
    /// @param name as it is called now
    /// @param number of the transcript that was taken back; empty where it was a draft without some of its words
    /// @param since when
    public record Returning(FileName name, OptionalInt number, Instant since) {}

    /// One of the files, in the order in which they were handed in.
    ///
    /// @param transcript as it is kept
    /// @param alreadyReleased whether the study had the document before
    public record Item(Transcripts.Summary transcript, boolean alreadyReleased) {}

    /// One of the files that wait.
    ///
    /// @param draft as it is kept
    /// @param alreadyWaiting whether it did before
    public record Waiting(Drafts.Summary draft, boolean alreadyWaiting) {}

    /// Adds these files.
    ///
    /// @param uploads at least one
    /// @throws UncheckedIOException where a file cannot be read from where it was put
    public Outcome add(StudyId id, List<Upload> uploads) {
        Optional<Study> study = studies.find(id);
        if (study.isEmpty()) {
            return new Outcome.UnknownStudy();
        }
        Readings readings = new Readings(reader, study.get().fields(), rosters.of(id));
        List<Refusal> refusals = new ArrayList<>();
        List<Sha256> documents = new ArrayList<>();
        for (Upload upload : uploads) {
            byte[] bytes = readings.isTooLarge(upload) ? new byte[0] : Readings.bytes(upload);
            Sha256 document = Sha256.of(bytes);
            documents.add(document);
            readings.refusal(upload, document, bytes).ifPresent(refusals::add);
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(List.copyOf(refusals));
        }
        return transactions.inOne(() -> studies.lock(id)
                .<Outcome>map(locked -> added(locked, uploads, documents, readings))
                .orElseGet(Outcome.UnknownStudy::new));
    }

    private Outcome added(Study study, List<Upload> uploads, List<Sha256> documents, Readings readings) {
        List<Returning> returning = returning(study, uploads, documents);
        if (!returning.isEmpty()) {
            return new Outcome.TakenBack(returning);
        }
        Instant now = clock.instant();
        Additions additions = new Additions(study, documents, readings, now);
        for (int i = 0; i < uploads.size(); i++) {
            additions.add(uploads.get(i), documents.get(i));
        }
        int highest = additions.released.stream().mapToInt(item -> item.transcript().number()).max().orElse(0);
        return new Outcome.Added(highest, List.copyOf(additions.released), List.copyOf(additions.waiting));
    }

    /// What one upload brings, as it grows.
    private final class Additions {

        private final Study study;
        private final Readings readings;
        private final Instant now;
        private final Map<Sha256, Transcripts.Summary> known = new HashMap<>();
        private final Map<Sha256, Drafts.Summary> drafted = new HashMap<>();
        private final List<Item> released = new ArrayList<>();
        private final List<Waiting> waiting = new ArrayList<>();
        private final int through;
        private int number;

        Additions(Study study, List<Sha256> documents, Readings readings, Instant now) {
            this.study = study;
            this.readings = readings;
            this.now = now;
            for (Sha256 document : documents) {
                transcripts.find(study.id(), document).ifPresent(summary -> known.put(document, summary));
                drafts.find(study.id(), document).ifPresent(summary -> drafted.put(document, summary));
            }
            number = transcripts.highestNumber(study.id());
            through = number + Math.toIntExact(
                    documents.stream().distinct().filter(document -> !known.containsKey(document)).count());
        }

        void add(Upload upload, Sha256 document) {
            Transcripts.Summary before = known.get(document);
            if (before != null) {
                released.add(new Item(before, true));
            } else if (study.fields().reviewed()) {
                await(upload, document);
            } else {
                byte[] bytes = Readings.bytes(upload);
                number++;
                Transcripts.Summary summary = release.release(study, draft(upload, document, bytes), Decisions.NONE,
                        Optional.of(bytes), number, through, now);
                known.put(document, summary);
                released.add(new Item(summary, false));
            }
        }

        private Draft draft(Upload upload, Sha256 document, byte[] bytes) {
            return new Draft(TranscriptId.of(study.id(), document), upload.name(), document, bytes.length,
                    upload.encoding(), readings.again(upload, document, bytes), now);
        }

        private void await(Upload upload, Sha256 document) {
            Drafts.Summary before = drafted.get(document);
            if (before == null) {
                byte[] bytes = Readings.bytes(upload);
                Draft draft = draft(upload, document, bytes);
                Drafts.Summary summary = Drafts.Summary.of(draft);
                drafts.add(study.id(), draft, bytes);
                drafted.put(document, summary);
                waiting.add(new Waiting(summary, false));
            } else {
                waiting.add(new Waiting(before, true));
            }
        }
    }

    private List<Returning> returning(Study study, List<Upload> uploads, List<Sha256> documents) {
        List<Returning> returning = new ArrayList<>();
        List<RemovedTranscript> removed = transcripts.removed(study.id());
        for (int i = 0; i < uploads.size(); i++) {
            FileName name = uploads.get(i).name();
            Sha256 document = documents.get(i);
            removed.stream()
                    .filter(one -> one.document().equals(document))
                    .map(one -> new Returning(name, OptionalInt.of(one.number()), one.removedAt()))
                    .findFirst()
                    .or(() -> withoutDraft(study.id(), document)
                            .map(since -> new Returning(name, OptionalInt.empty(), since)))
                    .ifPresent(returning::add);
        }
        return List.copyOf(returning);
    }

    /// A draft without some of its words was deleted: with its document they would come back.
    private Optional<Instant> withoutDraft(StudyId study, Sha256 document) {
        return transcripts.withdrawnFrom(study, document)
                .filter(_ -> transcripts.find(study, document).isEmpty() && drafts.find(study, document).isEmpty());
    }
}
