package org.emic.report.render;

import static org.emic.report.render.Json.object;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.emic.report.domain.Gap;
import org.emic.report.domain.Lens;
import org.emic.report.domain.Study;
import org.emic.report.domain.Transcript;
import org.emic.report.domain.report.Document;
import org.emic.report.domain.report.Notice;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.ReportFile;
import org.emic.report.domain.report.Words;
import org.emic.report.render.page.GapsInWords;

/// manifest.json: from what, and how, the other files were made. Who has the same inputs, parameters, model, runtime
/// and instruction set gets the same codings.csv and themes.json.
final class ManifestJson {

    static final String NAME = "manifest.json";

    private final String serviceVersion;

    /// @param serviceVersion this service's own version
    ManifestJson(String serviceVersion) {
        this.serviceVersion = serviceVersion;
    }

    /// @param files the other files of the report, in the order in which they are listed
    ReportFile of(Report report, List<ReportFile> files) {
        var method = report.codes().method();
        var embedding = method.embedding();
        Notice notice = Notice.of(report);
        return Json.file(NAME,
                object("format", "emic-manifest/1", "notice", notice.heading(), "reading", notice.reading(), "inputs",
                        report.documents().stream().map(Document::transcript).map(ManifestJson::input).toList(),
                        "study", study(report.study()), "names", report.namesKept() ? "keep" : "replace",
                        "namesStatement", notice.names(), "parameters",
                        object("segment", report.study().segment(), "codes", method.parameters(), "themes",
                                report.synthesis().parameters()),
                        "model",
                        object("name", embedding.model(), "sha256", embedding.modelSha256(), "dimensions",
                                embedding.dimensions(), "options", embedding.options()),
                        "runtime", embedding.runtime(), "instructionSet", embedding.instructionSet(), "versions",
                        object("engine", method.engine(), "engineVersion", method.version(), "reportService",
                                serviceVersion),
                        "analysis", report.edition().analysis(), "through", report.edition().through(), "fingerprint",
                        fingerprint(files), "codesFingerprint", report.edition().codesFingerprint(),
                        "themesFingerprint", report.edition().themesFingerprint(), "counts", counts(report),
                        "withheld",
                        report.withheld().stream().map(quotation -> quotation.incident().value()).toList(), "gaps",
                        report.gaps().stream().map(gap -> gap(report, gap)).toList(), "files",
                        files.stream().map(ManifestJson::listing).toList()));
    }

    private static Map<String, Object> input(Transcript transcript) {
        Map<String, Object> input = object("document", transcript.name(), "sha256", transcript.documentSha256(),
                "bytes",
                transcript.bytes(), "number", transcript.number(), "format", transcript.format(), "language",
                transcript.language(), "reviewed", transcript.reviewed(), "turns", transcript.turns(), "words",
                transcript.words(), "incidents", transcript.incidents());
        if (transcript.version() > 1) {
            input.put("version", transcript.version());
        }
        return input;
    }

    private static Map<String, Object> study(Study study) {
        Lens lens = study.lens();
        Map<String, Object> fields = object("title", study.title(), "question", study.question(), "language",
                study.language(), "note", study.note(), "reviewed", study.reviewed());
        if (lens.declared()) {
            fields.put("lens",
                    object("name", lens.name(), "version", lens.version(), "applied", false, "remark",
                            "declared; the machine did not apply it"));
        }
        return fields;
    }

    private static Map<String, Object> counts(Report report) {
        var counts = report.counts();
        return object("transcripts", counts.transcripts(), "passages", counts.passages(), "incidents",
                counts.incidents(), "codedIncidents", counts.codedIncidents(), "codings", report.codings(), "codes",
                counts.codes(), "themes", report.themes().size(), "subThemes", report.subThemes(), "read",
                counts.read());
    }

    private static Map<String, Object> gap(Report report, Gap gap) {
        return object("document", GapsInWords.document(report, gap), "transcript", gap.transcript(), "passage",
                gap.passage(), "reader", gap.reader(), "reason", gap.reason(), "lacking", GapsInWords.lacking(gap));
    }

    private static Map<String, Object> listing(ReportFile file) {
        return object("name", file.name(), "mediaType", file.mediaType(), "bytes", file.content().length, "sha256",
                file.sha256());
    }

    /// SHA-256 over the lines `<sha256>  <name>` of codings.csv and themes.json, as `sha256sum` writes them.
    private static String fingerprint(List<ReportFile> files) {
        return Words.sha256(files.stream()
                .filter(file -> List.of(CodingsCsv.NAME, ThemesJson.NAME).contains(file.name()))
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

}
