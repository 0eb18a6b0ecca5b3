package org.emic.ingest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.reading.DocumentReader;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.reading.Limits;
import org.emic.ingest.domain.reading.Reading;
import org.emic.ingest.domain.reading.Refusal;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.json.JsonSyntaxJackson;

/// Reads documents in tests as the service does, each in a child JVM.
final class ReadDocuments {

    private static final DocumentReader READER = new DocumentReader(Limits.USUAL, new JsonSyntaxJackson(),
            new DocumentsChildJvm(ChildLimits.USUAL));

    private ReadDocuments() {}

    static Reading reading(String file, byte[] bytes) {
        return READER.read(FileName.of(file), bytes, Optional.empty(), List.of(), "en");
    }

    static Transcript transcript(String file, byte[] bytes) {
        Reading reading = reading(file, bytes);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).transcript();
    }

    static Refusal refusal(String file, byte[] bytes) {
        Reading reading = reading(file, bytes);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).refusal();
    }

    /// Each turn as `Speaker: text`.
    static List<String> turns(String file, byte[] bytes) {
        return turns(transcript(file, bytes));
    }

    static List<String> turns(Transcript transcript) {
        return transcript.turns().stream().map(turn -> turn.speaker() + ": " + turn.text()).toList();
    }
}
