package org.emic.report.web;

import java.util.Locale;
import java.util.List;
import java.util.UUID;
import org.emic.messaging.BlockedRecords;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.report.Progress;
import org.emic.report.domain.report.ReportFile.Listing;
import org.emic.report.domain.report.Reports.Composed;
import org.emic.webkit.page.StudyHeading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/reports/studies/{id}`: how far the study has come, then its files. It works without scripts by loading it again.
@Controller
final class StudyPage {

    private final Progress.Source progress;
    private final BlockedRecords blocked;

    StudyPage(Progress.Source progress, BlockedRecords blocked) {
        this.progress = progress;
        this.blocked = blocked;
    }

    @GetMapping("/reports/studies/{id}")
    String page(@PathVariable UUID id, Model model) {
        Progress now = progress.of(new StudyId(id));
        model.addAttribute("study",
                new StudyHeading(id.toString(), now.title().isEmpty() ? "Study " + id : now.title(), now.note()));
        model.addAttribute("progress", now);
        model.addAttribute("blocked", blocked.open(id.toString()));
        model.addAttribute("files",
                now.report().map(Composed::files).orElse(List.of()).stream().map(FileLine::of).toList());
        return "report/study";
    }

    /// @param size such as `12 kB`
    record FileLine(String name, String what, String size) {

        static FileLine of(Listing file) {
            return new FileLine(file.name(), what(file.name()), file.bytes() < 10_000
                    ? String.format(Locale.ROOT, "%,d bytes", file.bytes())
                    : String.format(Locale.ROOT, "%,d kB", file.bytes() / 1000));
        }

        private static String what(String name) {
            return switch (name) {
                case "codings.csv" -> "every coding with its words, a row each";
                case "themes.json" -> "themes, sub-themes and codes with their quotes, for programs";
                case "report.html" -> "the report, in one file";
                case "manifest.json" -> "inputs, parameters, model and versions";
                default -> "";
            };
        }

    }

}
