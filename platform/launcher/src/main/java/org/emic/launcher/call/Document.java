package org.emic.launcher.call;

import java.nio.file.Path;

/// A transcript to analyse.
///
/// @param given  the file as the caller wrote it
/// @param path   the file
/// @param name   what the study calls it; no two documents of a call share one
/// @param bytes  its size
/// @param sha256 of its bytes, hexadecimal
public record Document(String given, Path path, String name, long bytes, String sha256) {

    /// The same under another name.
    public Document named(String other) {
        return new Document(given, path, other, bytes, sha256);
    }
}
