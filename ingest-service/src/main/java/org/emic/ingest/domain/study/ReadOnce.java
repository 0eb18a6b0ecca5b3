package org.emic.ingest.domain.study;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.emic.ingest.domain.transcript.Sha256;
import org.emic.ingest.domain.transcript.Transcript;

/// What was read of an upload's first files, so that it need not be read again; as much as fits well into memory.
final class ReadOnce {

    private static final long MOST_CHARACTERS = 8_000_000;

    private final Map<Sha256, Transcript> read = new HashMap<>();
    private long characters;

    void keep(Sha256 document, Transcript transcript) {
        long length = transcript.turns().stream().mapToLong(turn -> turn.text().length()).sum();
        if (characters + length <= MOST_CHARACTERS && read.putIfAbsent(document, transcript) == null) {
            characters += length;
        }
    }

    Optional<Transcript> find(Sha256 document) {
        return Optional.ofNullable(read.get(document));
    }
}
