package org.emic.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;
import org.emic.ingest.json.JsonSyntaxJackson;

/// Reads documents in tests.
public final class Reads {

    /// Opens no documents: those are for a child.
    static final DocumentReader READER = new DocumentReader(Limits.USUAL, new JsonSyntaxJackson(),
            (file, _) -> {
                throw new AssertionError(file.value() + " is not for a child");
            });

    private Reads() {}

    /// The transcript in this text, which must be readable.
    public static Transcript transcript(String file, String text, String... moderators) {
        return transcript(file, text.getBytes(StandardCharsets.UTF_8), moderators);
    }

    static Transcript transcript(String file, byte[] bytes, String... moderators) {
        Reading reading = READER.read(FileName.of(file), bytes, Optional.empty(), List.of(moderators), "en");
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).transcript();
    }

    static Refusal refusal(String file, byte[] bytes) {
        Reading reading = READER.read(FileName.of(file), bytes, Optional.empty(), List.of(), "en");
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).refusal();
    }

    static Refusal refusal(String file, String text) {
        return refusal(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A transcript among the test resources.
    public static Transcript resource(String path, String... moderators) {
        return transcript(path, bytes(path), moderators);
    }

    /// The bytes of a test resource.
    public static byte[] bytes(String path) {
        try (InputStream in = Objects.requireNonNull(Reads.class.getResourceAsStream("/" + path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each turn as `Speaker: text`.
    static List<String> lines(Transcript transcript) {
        return transcript.turns().stream().map(turn -> turn.speaker() + ": " + turn.text()).toList();
    }

    /// Each annotation of a turn as `KIND text`.
    static List<String> annotations(Turn turn) {
        return turn.annotations()
                .stream()
                .map(one -> one.kind() + " " + CodePoints.slice(turn.text(), one.span()))
                .toList();
    }

    static List<String> speakers(Transcript transcript) {
        return transcript.speakers().stream().map(Transcript.Speaker::name).toList();
    }
}
