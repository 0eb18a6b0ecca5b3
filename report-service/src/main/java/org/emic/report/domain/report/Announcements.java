package org.emic.report.domain.report;

import java.util.List;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.report.ReportFile.Listing;

/// Tells the other services of a composed report, in the transaction that stored it.
public interface Announcements {

    void composed(StudyId study, Edition edition, List<Listing> files);

}
