package org.emic.ingest.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings of ingest.
///
/// @param largestFile a file above this is refused, 1 byte to 100 MB
/// @param longestLine a file with a line of more characters is refused, at least 1,000
/// @param namesKey the secret that seals real names, at least 32 characters; without it no names can be replaced
/// @param children the JVMs in which documents are opened
@ConfigurationProperties("emic.ingest")
record IngestProperties(@DefaultValue("20MB") DataSize largestFile, @DefaultValue("1048576") int longestLine,
        @Nullable String namesKey, @DefaultValue Children children) {

    /// What the JVMs may use in which documents are opened.
    ///
    /// @param heap of each, 32 MB to 2 GB
    /// @param time for one document, waiting for its turn included, 1 s to 60 s
    /// @param atOnce how many there are at a time, 1 to 16
    record Children(@DefaultValue("128MB") DataSize heap, @DefaultValue("15s") Duration time,
            @DefaultValue("2") int atOnce) {

        Children {
            if (heap.toMegabytes() < 32 || heap.toMegabytes() > 2048) {
                throw new IllegalArgumentException("emic.ingest.children.heap must be from 32MB to 2GB, not " + heap);
            }
            if (time.toSeconds() < 1 || time.toSeconds() > 60) {
                throw new IllegalArgumentException("emic.ingest.children.time must be from 1s to 60s, not " + time);
            }
            if (atOnce < 1 || atOnce > 16) {
                throw new IllegalArgumentException("emic.ingest.children.at-once must be from 1 to 16, not " + atOnce);
            }
        }
    }

    private static final int SHORTEST_KEY = 32;
    private static final int SHORTEST_LIMIT = 1_000;
    private static final DataSize LARGEST_LIMIT = DataSize.ofMegabytes(100);

    IngestProperties {
        namesKey = namesKey == null || namesKey.isBlank() ? null : namesKey.strip();
        if (namesKey != null && namesKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "emic.ingest.names-key must have at least %d characters".formatted(SHORTEST_KEY));
        }
        if (largestFile.toBytes() < 1 || largestFile.compareTo(LARGEST_LIMIT) > 0) {
            throw new IllegalArgumentException("emic.ingest.largest-file must be from 1B to 100MB, not " + largestFile);
        }
        if (longestLine < SHORTEST_LIMIT) {
            throw new IllegalArgumentException("emic.ingest.longest-line must be at least %d, not %d"
                    .formatted(SHORTEST_LIMIT, longestLine));
        }
    }
}
