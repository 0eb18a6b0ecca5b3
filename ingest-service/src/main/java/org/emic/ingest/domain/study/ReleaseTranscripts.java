package org.emic.ingest.domain.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emic.ingest.domain.reading.DocumentReader;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.reading.Limits;
import org.emic.ingest.domain.reading.Reading;
import org.emic.ingest.domain.reading.Refusal;
import org.emic.ingest.domain.segmentation.Passages;
import org.emic.ingest.domain.segmentation.Segmentation;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Sha256;
import org.emic.ingest.domain.transcript.Transcript;

/// Reads files and releases them for analysis as transcripts of a study: all of them or none.
///
/// Numbers continue, in the order of the files, in one transaction that locks the study. A document that the study
/// already has, or that comes twice in one upload, is answered as such and not added. Each file is read twice, to be
/// sure of all before the study is locked and yet hold one in memory at a time.
public final class ReleaseTranscripts {

    private final Studies studies;
    private final Transcripts transcripts;
    private final Announcements announcements;
    private final Transactions transactions;
    private final DocumentReader reader;
    private final Segmentation segmentation;
    private final Limits limits;
    private final Clock clock;

    public ReleaseTranscripts(Studies studies, Transcripts transcripts, Announcements announcements,
            Transactions transactions, Segmentation segmentation, Limits limits, Clock clock) {
        this.studies = studies;
        this.transcripts = transcripts;
        this.announcements = announcements;
        this.transactions = transactions;
        this.reader = new DocumentReader(limits);
        this.segmentation = segmentation;
        this.limits = limits;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// All are released.
        ///
        /// @param releasedThrough the highest number among them
        record Released(int releasedThrough, List<Item> items) implements Outcome {}

        /// At least one cannot be read; nothing was kept.
        record Refused(List<Refusal> refusals) implements Outcome {}

        /// At least one was taken back from this study before and cannot return to it; nothing was kept.
        record TakenBack(List<Returning> documents) implements Outcome {}

        /// There is no such study.
        record UnknownStudy() implements Outcome {}
    }

    /// A document that was taken back.
    ///
    /// @param name as it is called now
    public record Returning(FileName name, RemovedTranscript removed) {}

    /// One of the files, in the order in which they were handed in.
    ///
    /// @param transcript as it is kept
    /// @param alreadyReleased whether the study had the document before
    public record Item(Transcripts.Summary transcript, boolean alreadyReleased) {}

    /// Releases these files.
    ///
    /// @param uploads at least one
    /// @throws UncheckedIOException where a file cannot be read from where it was put
    public Outcome release(StudyId id, List<Upload> uploads) {
        Optional<Study> study = studies.find(id);
        if (study.isEmpty()) {
            return new Outcome.UnknownStudy();
        }
        List<Refusal> refusals = new ArrayList<>();
        List<Sha256> documents = new ArrayList<>();
        for (Upload upload : uploads) {
            byte[] bytes = upload.size() > limits.bytes() ? new byte[0] : bytes(upload);
            documents.add(Sha256.of(bytes));
            refusal(study.get(), upload, bytes).ifPresent(refusals::add);
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(List.copyOf(refusals));
        }
        return transactions.inOne(() -> studies.lock(id)
                .<Outcome>map(locked -> released(locked, uploads, documents))
                .orElseGet(Outcome.UnknownStudy::new));
    }

    private Optional<Refusal> refusal(Study study, Upload upload, byte[] bytes) {
        Optional<Refusal> unsupported = DocumentReader.unsupported(upload.name());
        if (unsupported.isPresent()) {
            return unsupported;
        }
        if (upload.size() > limits.bytes()) {
            try (InputStream in = upload.content().open()) {
                return Optional.of(limits.tooLarge(upload.name(), upload.size(), in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return switch (reader.read(upload.name(), bytes, study.fields().moderators())) {
            case Reading.Read _ -> Optional.empty();
            case Reading.Refused refused -> Optional.of(refused.refusal());
        };
    }

    private Outcome released(Study study, List<Upload> uploads, List<Sha256> documents) {
        List<Returning> returning = returning(study, uploads, documents);
        if (!returning.isEmpty()) {
            return new Outcome.TakenBack(returning);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Sha256, Transcripts.Summary> known = new HashMap<>();
        Set<Sha256> added = new LinkedHashSet<>();
        for (Sha256 document : documents) {
            transcripts.find(study.id(), document).ifPresentOrElse(summary -> known.put(document, summary),
                    () -> added.add(document));
        }
        int number = transcripts.highestNumber(study.id());
        int through = number + added.size();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < uploads.size(); i++) {
            Sha256 document = documents.get(i);
            Transcripts.Summary before = known.get(document);
            if (before == null) {
                number++;
                Transcripts.Summary summary = add(study, uploads.get(i), document, number, through, now);
                known.put(document, summary);
                items.add(new Item(summary, false));
            } else {
                items.add(new Item(before, true));
            }
        }
        int highest = items.stream().mapToInt(item -> item.transcript().number()).max().orElse(0);
        return new Outcome.Released(highest, List.copyOf(items));
    }

    private List<Returning> returning(Study study, List<Upload> uploads, List<Sha256> documents) {
        List<Returning> returning = new ArrayList<>();
        List<RemovedTranscript> removed = transcripts.removed(study.id());
        for (int i = 0; i < uploads.size(); i++) {
            FileName name = uploads.get(i).name();
            Sha256 document = documents.get(i);
            removed.stream()
                    .filter(one -> one.document().equals(document))
                    .forEach(one -> returning.add(new Returning(name, one)));
        }
        return List.copyOf(returning);
    }

    private Transcripts.Summary add(Study study, Upload upload, Sha256 document, int number, int through, Instant now) {
        byte[] bytes = bytes(upload);
        if (!(Sha256.of(bytes).equals(document)
                && reader.read(upload.name(), bytes,
                        study.fields().moderators()) instanceof Reading.Read(Transcript transcript))) {
            throw new IllegalStateException("A file changed while it was being released");
        }
        List<Incident> incidents = segmentation.incidents(transcript.turns(), study.fields().segment(),
                study.fields().language());
        ReleasedTranscript released = new ReleasedTranscript(study, TranscriptId.of(study.id(), document), number,
                through, upload.name(), document, bytes.length, transcript, incidents,
                Passages.of(transcript.turns(), incidents), now);
        transcripts.add(released, bytes);
        announcements.released(released);
        return new Transcripts.Summary(released.id(), number, upload.name().value(), document,
                transcript.format().word(), bytes.length, transcript.turns().size(), transcript.words(),
                incidents.size(), released.passages().size(), transcript.durationMs(), now);
    }

    private static byte[] bytes(Upload upload) {
        try {
            return upload.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
