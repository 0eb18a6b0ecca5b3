package org.emic.ingest.domain.reading;

import java.util.Map;

/// Files that people have beside transcripts, and that are not read.
final class OtherKinds {

    private static final Map<String, String> KNOWN = Map.ofEntries(Map.entry("docx", "Word documents"),
            Map.entry("doc", "Word documents"), Map.entry("odt", "OpenDocument texts"),
            Map.entry("pdf", "PDF documents"), Map.entry("rtf", "Rich Text documents"),
            Map.entry("xlsx", "Excel sheets"), Map.entry("csv", "tables"));
    private static final int LONGEST_ENDING = 12;

    private OtherKinds() {}

    /// Says that a file with this name is not read.
    static Refusal refusal(FileName file) {
        String ending = file.extension();
        String kind = KNOWN.getOrDefault(ending,
                ending.isEmpty() ? "files without an ending" : "files of the kind ." + shortened(ending));
        return Refusal.unsupported(file.value(), kind + " are not read yet",
                "Save the transcript as plain text (.txt, .md) or captions (.vtt, .srt) and upload that.");
    }

    private static String shortened(String ending) {
        return ending.length() > LONGEST_ENDING ? ending.substring(0, LONGEST_ENDING) + "..." : ending;
    }
}
