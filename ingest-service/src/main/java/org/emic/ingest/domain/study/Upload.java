package org.emic.ingest.domain.study;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.emic.ingest.domain.reading.Encoding;
import org.emic.ingest.domain.reading.FileName;

/// A file that somebody hands in.
///
/// @param name its name, made harmless
/// @param size in bytes
/// @param encoding of its text where that is not Unicode and its owner knows
/// @param content can be opened more than once
public record Upload(FileName name, long size, Optional<Encoding> encoding, Content content) {

    /// A file's bytes.
    @FunctionalInterface
    public interface Content {

        /// Opens the file at its beginning.
        InputStream open() throws IOException;
    }

    byte[] bytes() throws IOException {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        }
    }
}
