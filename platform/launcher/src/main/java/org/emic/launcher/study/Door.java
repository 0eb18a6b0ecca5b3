package org.emic.launcher.study;

import java.net.URI;

/// Where the services are and what lets a request in.
///
/// @param secret for the header `X-Emic-Door`
public record Door(URI ingest, URI coding, URI theme, URI report, String secret) {

    /// Without the secret.
    @Override
    public String toString() {
        return "Door[ingest=%s, coding=%s, theme=%s, report=%s]".formatted(ingest, coding, theme, report);
    }
}
