package org.emic.launcher.study;

/// A file of a report.
///
/// @param name   plain file name
/// @param sha256 of its bytes, hexadecimal
public record ResultFile(String name, String sha256) {

    /// Whether the name is one that can be written beside others: no folder, nothing hidden.
    boolean isPlain() {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,100}");
    }
}
