package org.emic.launcher.study;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.emic.launcher.call.Document;

/// A `multipart/form-data` body (RFC 7578) with the documents as parts named `files`.
///
/// @param boundary between the parts
record Multipart(String boundary) {

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /// @throws IOException if a file is gone
    BodyPublisher body(List<Document> documents) throws IOException {
        List<BodyPublisher> parts = new ArrayList<>();
        for (Document document : documents) {
            parts.add(text("""
                    --%s\r
                    Content-Disposition: form-data; name="files"; filename="%s"\r
                    Content-Type: %s\r
                    \r
                    """.formatted(boundary, quoted(document.name()), mediaType(document.name()))));
            parts.add(BodyPublishers.ofFile(document.path()));
            parts.add(text("\r\n"));
        }
        parts.add(text("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    /// As browsers do (WHATWG, multipart/form-data encoding).
    private static String quoted(String name) {
        return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    }

    private static String mediaType(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".vtt") ? "text/vtt" : lower.endsWith(".txt") ? "text/plain" : "application/octet-stream";
    }
}
