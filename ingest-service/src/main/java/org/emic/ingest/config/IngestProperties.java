package org.emic.ingest.config;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings of ingest.
///
/// @param largestFile a file above this is refused, 1 byte to 100 MB
/// @param longestLine a file with a line of more characters is refused, at least 1,000
/// @param namesKey the secret that seals real names, at least 32 characters; without it no names can be replaced
@ConfigurationProperties("emic.ingest")
record IngestProperties(@DefaultValue("20MB") DataSize largestFile, @DefaultValue("1048576") int longestLine,
        @Nullable String namesKey) {

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
