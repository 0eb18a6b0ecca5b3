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

    /// Puts a report in the place of the study's former one, unless words that it holds were withdrawn meanwhile.
    ///
    /// @param sources whose words it holds
    /// @param gaps what it was made without
    /// @return false if they were
    boolean replace(StudyId study, Edition edition, List<Source> sources, List<Gap> gaps, List<ReportFile> files);

    /// A version of a transcript.
    ///
    /// @param transcript the transcript's number
    record Source(int transcript, int version) {}

    /// @param gaps what it was made without, in canonical order
    record Composed(Edition edition, List<Gap> gaps, List<Listing> files) {

        public Composed {
            gaps = List.copyOf(gaps);
            files = List.copyOf(files);
        }

    }

}
