package org.emic.ingest.documents.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a document that is a ZIP archive: Word's, with or without macros, which are not looked at, or OpenDocument's.
final class ZipWords {

    private static final String OPEN_DOCUMENT_TEXT = "application/vnd.oasis.opendocument.text";

    private ZipWords() {}

    static void read(byte[] archive, Path folder, Words words) throws IOException {
        try (ZipParts parts = ZipParts.of(archive, folder.resolve("archive"))) {
            Optional<InputStream> type = parts.find("mimetype");
            if (type.isPresent() && new String(type.get().readNBytes(100), StandardCharsets.ISO_8859_1)
                    .startsWith(OPEN_DOCUMENT_TEXT)) {
                words.kind("odt");
                OdtWords.read(parts, words);
            } else {
                words.kind("docx");
                DocxWords.read(parts, words);
            }
        }
    }
}
