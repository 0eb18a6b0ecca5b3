package org.emic.ingest.domain.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.participants.Answer;
import org.emic.ingest.domain.participants.Roster;
import org.emic.ingest.domain.reading.DocumentReader;
import org.emic.ingest.domain.reading.Reading;
import org.emic.ingest.domain.reading.Refusal;
import org.emic.ingest.domain.transcript.Sha256;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;

/// Reads uploads as one study wants them read: with its moderators, and without anybody who has not agreed.
final class Readings {

    private final DocumentReader reader;
    private final Roster roster;
    private final List<String> moderators;
    private final String lang;
    private final ReadOnce known = new ReadOnce();

    Readings(DocumentReader reader, StudyFields fields, Roster roster) {
        this.reader = reader;
        this.roster = roster;
        List<String> asking = new ArrayList<>(fields.moderators());
        asking.addAll(roster.moderators());
        this.moderators = List.copyOf(asking);
        this.lang = fields.language();
    }

    /// Whether a file is not even opened.
    boolean isTooLarge(Upload upload) {
        return upload.size() > reader.limits().bytes();
    }

    /// Why a file cannot be added.
    Optional<Refusal> refusal(Upload upload, Sha256 document, byte[] bytes) {
        Optional<Refusal> unsupported = reader.unsupported(upload.name());
        if (unsupported.isPresent()) {
            return unsupported;
        }
        if (isTooLarge(upload)) {
            try (InputStream in = upload.content().open()) {
                return Optional.of(reader.tooLarge(upload.name(), upload.size(), in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return switch (reader.read(upload.name(), bytes, upload.encoding(), moderators, lang)) {
            case Reading.Read(Transcript transcript) -> {
                known.keep(document, transcript);
                yield withoutConsent(upload, transcript);
            }
            case Reading.Refused refused -> Optional.of(refused.refusal());
        };
    }

    private Optional<Refusal> withoutConsent(Upload upload, Transcript transcript) {
        return transcript.turns()
                .stream()
                .filter(turn -> roster.named(turn.speaker()).filter(who -> who.consent() == Answer.NO).isPresent())
                .findFirst()
                .map(Turn::number)
                .map(turn -> Refusal.unusable(upload.name().value(), "turn " + turn,
                        "somebody speaks who, as the roster says, has not agreed to the use of the words",
                        "Take this person's turns out of the file, or put the roster right."));
    }

    /// The transcript in a file that was found to be in order. Where all words together are too many to be kept, it is read
    /// again.
    ///
    /// @throws IllegalStateException if it is no longer the same
    Transcript again(Upload upload, Sha256 document, byte[] bytes) {
        if (!Sha256.of(bytes).equals(document)) {
            throw new IllegalStateException("A file changed while it was being added");
        }
        return known.find(document)
                .orElseGet(() -> switch (reader.read(upload.name(), bytes, upload.encoding(), moderators, lang)) {
                    case Reading.Read(Transcript transcript) -> transcript;
                    case Reading.Refused _ ->
                        throw new IllegalStateException("A file could be read once and not again");
                });
    }

    static byte[] bytes(Upload upload) {
        try {
            return upload.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
