package org.emic.report.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.report.ReportFile;
import org.emic.report.domain.report.Reports;
import org.emic.webkit.problem.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The files of a study's newest report, to be saved, and the report itself, to be read.
@Controller
final class FilesApi {

    /// A report runs nothing and asks for nothing; the file itself says which style it has.
    private static final String READ_ONLY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private final Reports reports;

    FilesApi(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/reports/api/studies/{id}/files/{name}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String name) {
        ReportFile file = find(id, name);
        return respond(file, ContentDisposition.attachment().filename(file.name()).build());
    }

    @GetMapping("/reports/studies/{id}/report")
    ResponseEntity<byte[]> report(@PathVariable UUID id) {
        return respond(find(id, "report.html"), ContentDisposition.inline().build());
    }

    private ReportFile find(UUID id, String name) {
        return reports.file(new StudyId(id), name)
                .orElseThrow(() -> Refusal.notFound("Study %s has no such result file.".formatted(id),
                        "Look at /reports/studies/%s for what there is, and how far it has come.".formatted(id)));
    }

    private static ResponseEntity<byte[]> respond(ReportFile file, ContentDisposition disposition) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", READ_ONLY)
                .eTag(file.sha256())
                .contentType(new MediaType(MediaType.parseMediaType(file.mediaType()), StandardCharsets.UTF_8))
                .body(file.content());
    }

}
