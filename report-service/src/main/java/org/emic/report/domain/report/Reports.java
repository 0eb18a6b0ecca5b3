package org.emic.report.domain.report;

import java.util.List;
import java.util.Optional;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.report.ReportFile.Listing;

/// The newest report of each study.
public interface Reports {

    Optional<Composed> newest(StudyId study);

    Optional<ReportFile> file(StudyId study, String name);

    /// Puts a report in the place of the study's former one.
    void replace(StudyId study, Edition edition, List<ReportFile> files);

    record Composed(Edition edition, List<Listing> files) {

        public Composed {
            files = List.copyOf(files);
        }

    }

}
