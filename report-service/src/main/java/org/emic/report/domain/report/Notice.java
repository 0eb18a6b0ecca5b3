package org.emic.report.domain.report;

import java.util.Locale;

/// What stands above everything that comes of an analysis, so that nobody takes suggestions for findings.
public record Notice(String heading, String reading, String names) {

    private static final String NAMES_KEPT = "Names were kept as they stand in the transcript";
    private static final String NAMES_REPLACED = "Names were replaced by pseudonyms";
    private static final String NOT_REVIEWED = NAMES_REPLACED + "; nobody has reviewed that";

    public static Notice of(Report report) {
        int read = report.counts().read();
        return new Notice(
                read == 0
                        ? "Unreviewed machine sorting: not findings"
                        : "Machine sorting, reviewed in part: not findings",
                String.format(Locale.ROOT, "%,d of %,d codings read by a person", read, report.codings()),
                names(report));
    }

    private static String names(Report report) {
        if (report.namesKept()) {
            return NAMES_KEPT;
        }
        return report.documents().stream().allMatch(document -> document.transcript().reviewed())
                ? NAMES_REPLACED
                : NOT_REVIEWED;
    }

}
