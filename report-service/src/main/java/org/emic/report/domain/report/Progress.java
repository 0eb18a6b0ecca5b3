package org.emic.report.domain.report;

import java.util.Optional;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.report.Reports.Composed;

/// How far a study has come, by what arrived so far of its newest analysis. All is empty or 0 where nothing arrived.
///
/// @param transcripts how many were released
/// @param lastTranscript the highest number among them
/// @param compared incidents whose passage was compared
/// @param codes that were neither merged, folded nor retired
/// @param outdated whether a transcript was corrected since the report was made
/// @param withdrawn whether the report was deleted with words that it held, and there is no other one yet
/// @param analysis 0 while nothing of any analysis arrived
public record Progress(String title, String note, boolean namesKept, int transcripts, int lastTranscript,
        int incidents, int compared, int codes, int codings, int themes, int subThemes, int analysis,
        Optional<Composed> report, boolean outdated, boolean withdrawn) {

    /// Whether the report covers the newest analysis and all transcripts.
    public boolean upToDate() {
        return report.map(Composed::edition)
                .filter(edition -> edition.analysis() >= analysis && edition.through() >= lastTranscript)
                .isPresent() && !outdated;
    }

    /// Where progress is looked up.
    @FunctionalInterface
    public interface Source {

        Progress of(StudyId study);

    }

}
