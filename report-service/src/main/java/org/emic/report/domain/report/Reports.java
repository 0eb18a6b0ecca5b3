package org.emic.report.domain.report;

import java.util.List;
import java.util.Optional;
import org.emic.report.domain.Gap;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.report.ReportFile.Listing;

/// The newest report of each study.
public interface Reports {

    Optional<Composed> newest(StudyId study);

    Optional<ReportFile> file(StudyId study, String name);

    /// Puts a report in the place of the study's former one.
    ///
    /// @param transcripts numbers of those whose words it holds
    /// @param gaps what it was made without
    void replace(StudyId study, Edition edition, List<Integer> transcripts, List<Gap> gaps, List<ReportFile> files);

    /// @param gaps what it was made without, in canonical order
    record Composed(Edition edition, List<Gap> gaps, List<Listing> files) {

        public Composed {
            gaps = List.copyOf(gaps);
            files = List.copyOf(files);
        }

    }

}
