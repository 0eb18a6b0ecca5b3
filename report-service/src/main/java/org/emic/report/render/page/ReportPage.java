package org.emic.report.render.page;

import java.util.ArrayList;
import java.util.List;
import org.emic.report.domain.Study;
import org.emic.report.domain.report.Notice;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.Speaker;

/// Everything that report.html shows.
///
/// @param figures whether there is enough to draw
public record ReportPage(Study study, Notice notice, boolean namesKept, List<Item> facts, List<ThemeView> themes,
        List<CodeView> outsideThemes, boolean figures, Matrix matrix, Talk talk, Timeline timeline,
        MethodView method, List<TranscriptView> transcripts, List<Item> fingerprints) {

    public record Item(String name, String value) {

    }

    public static ReportPage of(Report report) {
        var quoted = new Quoted(report);
        return new ReportPage(report.study(), Notice.of(report), report.namesKept(), facts(report),
                report.themes().stream().map(theme -> ThemeView.of(theme, report)).toList(),
                report.outsideThemes().stream().map(code -> CodeView.of(code, report)).toList(),
                !report.themes().isEmpty(), Matrix.of(report), Talk.of(report), Timeline.of(report),
                MethodView.of(report), TranscriptView.of(report, quoted), fingerprints(report));
    }

    private static List<Item> facts(Report report) {
        var counts = report.counts();
        var facts = new ArrayList<Item>();
        facts.add(new Item("Transcripts", Show.count(report.documents().size())));
        facts.add(new Item("Participants", Show.count(report.participants().size())));
        facts.add(new Item("Words", Show.count(report.speakers().stream().mapToLong(Speaker::words).sum())));
        facts.add(new Item("Incidents", Show.count(counts.incidents())));
        facts.add(new Item("Codings", Show.count(report.codings())));
        facts.add(new Item("Codes", Show.count(report.liveCodes())));
        facts.add(new Item("Themes", Show.count(report.themes().size())));
        return facts;
    }

    private static List<Item> fingerprints(Report report) {
        return List.of(new Item("Codes and codings", report.edition().codesFingerprint()),
                new Item("Themes", report.edition().themesFingerprint()));
    }

}
