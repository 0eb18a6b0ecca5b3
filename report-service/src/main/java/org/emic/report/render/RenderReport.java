package org.emic.report.render;

import java.util.List;
import java.util.stream.Stream;
import org.emic.report.domain.report.Rendering;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.ReportFile;

/// Writes a report as its four files. May be used by several threads at once.
public final class RenderReport implements Rendering {

    private final CodingsCsv codings = new CodingsCsv();
    private final ThemesJson themes = new ThemesJson();
    private final ReportHtml html = new ReportHtml();
    private final ManifestJson manifest;

    /// @param serviceVersion this service's own version, which the manifest names
    public RenderReport(String serviceVersion) {
        this.manifest = new ManifestJson(serviceVersion);
    }

    @Override
    public List<ReportFile> files(Report report) {
        var results = List.of(codings.of(report), themes.of(report), html.of(report));
        return Stream.concat(results.stream(), Stream.of(manifest.of(report, results)))
                .toList();
    }

}
