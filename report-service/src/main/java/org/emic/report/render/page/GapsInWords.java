package org.emic.report.render.page;

import java.util.Map;
import org.emic.report.domain.Gap;
import org.emic.report.domain.report.Document;
import org.emic.report.domain.report.Report;

/// Says what a report lacks where a passage could not be read.
public final class GapsInWords {

    private GapsInWords() {}

    /// The transcript's file; `transcript 2` where the report does not hold it.
    public static String document(Report report, Gap gap) {
        return report.documents()
                .stream()
                .filter(document -> document.number() == gap.transcript())
                .map(Document::name)
                .findFirst()
                .orElse("transcript " + gap.transcript());
    }

    /// What is missing, by who could not read the passage.
    public static String lacking(Gap gap) {
        return LACKING.getOrDefault(gap.reader(), "it was left out");
    }

    private static final Map<String, String> LACKING = Map.of("coding.transcripts", "it was not compared",
            "theme.codes", "its codings had no part in finding sub-themes", "report.transcripts",
            "neither its words nor their codings are in this report", "report.codes",
            "its codings are not in this report");

}
