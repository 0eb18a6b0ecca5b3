package org.emic.report.web;

import java.util.List;
import java.util.UUID;
import org.emic.messaging.BlockedRecords;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.report.Progress;
import org.emic.report.domain.report.ReportFile.Listing;
import org.emic.report.domain.report.Reports.Composed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /reports/api/studies/{id}/progress`. A study of which nothing arrived has made no progress: that is an answer,
/// not an error, because its opening may be on its way.
@RestController
final class ProgressApi {

    private final Progress.Source progress;
    private final BlockedRecords blocked;

    ProgressApi(Progress.Source progress, BlockedRecords blocked) {
        this.progress = progress;
        this.blocked = blocked;
    }

    @GetMapping("/reports/api/studies/{id}/progress")
    ProgressJson progress(@PathVariable UUID id) {
        return ProgressJson.of(progress.of(new StudyId(id)), blocked.blocked(id.toString()));
    }

    /// Progress as `docs/architecture.md` has it.
    ///
    /// @param blocked events that could not be read and that nobody has decided about
    record ProgressJson(int transcripts, int incidents, int compared, int codes, int codings, int themes,
            int subThemes, int analysis, int blocked, @Nullable ReportJson report) {

        static ProgressJson of(Progress progress, int blocked) {
            return new ProgressJson(progress.transcripts(), progress.incidents(), progress.compared(),
                    progress.codes(), progress.codings(), progress.themes(), progress.subThemes(),
                    progress.analysis(), blocked, progress.report().map(ReportJson::of).orElse(null));
        }

    }

    /// @param gaps how many passages it was made without
    record ReportJson(int analysis, int through, int gaps, List<FileJson> files) {

        static ReportJson of(Composed report) {
            return new ReportJson(report.edition().analysis(), report.edition().through(), report.gaps().size(),
                    report.files().stream().map(FileJson::of).toList());
        }

    }

    record FileJson(String name, String mediaType, long bytes, String sha256) {

        static FileJson of(Listing file) {
            return new FileJson(file.name(), file.mediaType(), file.bytes(), file.sha256());
        }

    }

}
