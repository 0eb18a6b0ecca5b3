package org.emic.report.domain.report;

/// A file of a composed report.
///
/// @param sha256 of the content, lower-case hexadecimal
public record ReportFile(String name, String mediaType, String sha256, byte[] content) {

    public static ReportFile of(String name, String mediaType, byte[] content) {
        return new ReportFile(name, mediaType, Words.sha256(content), content);
    }

    /// What is known of the file without reading it.
    public Listing listing() {
        return new Listing(name, mediaType, content.length, sha256);
    }

    public record Listing(String name, String mediaType, long bytes, String sha256) {

    }

}
