package org.emic.ingest.domain.reading;

import java.util.Map;

/// Files that people have beside transcripts, and that are not read.
final class OtherKinds {

    private static final Map<String, String> KNOWN = Map.of("xlsx", "Excel sheets", "csv", "tables");
    private static final int LONGEST_ENDING = 12;

    private OtherKinds() {}

    /// Says that a file with this name is not read.
    static Refusal refusal(FileName file) {
        String ending = file.extension();
        String kind = KNOWN.getOrDefault(ending,
                ending.isEmpty() ? "files without an ending" : "files of the kind ." + shortened(ending));
        return Refusal.unsupported(file.value(), kind + " are not read yet",
                "Save the transcript as text (.txt, .md), a document (.docx, .odt, .pdf, .rtf) or captions (.vtt, .srt) and upload that.");
    }

    private static String shortened(String ending) {
        return ending.length() > LONGEST_ENDING ? ending.substring(0, LONGEST_ENDING) + "..." : ending;
    }
}
