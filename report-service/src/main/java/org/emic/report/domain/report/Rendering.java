package org.emic.report.domain.report;

import java.util.List;

/// Writes a report as files. The same report gives the same bytes.
@FunctionalInterface
public interface Rendering {

    List<ReportFile> files(Report report);

}
