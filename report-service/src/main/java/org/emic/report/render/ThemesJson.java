package org.emic.report.render;

import static org.emic.report.render.Json.object;

import java.util.List;
import java.util.Map;
import org.emic.report.domain.report.Evidence;
import org.emic.report.domain.report.Quotation;
import org.emic.report.domain.report.Notice;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.ReportFile;
import org.emic.report.domain.report.ReportedTheme;
import org.emic.report.domain.report.ReportedTheme.ReportedCode;
import org.emic.report.domain.report.ReportedTheme.ReportedSubTheme;

/// themes.json: themes, their sub-themes where there are any, and their codes. Codes that stand in a sub-theme are
/// found there and not a second time beside it.
final class ThemesJson {

    static final String NAME = "themes.json";

    ReportFile of(Report report) {
        Notice notice = Notice.of(report);
        return Json.file(NAME, object("format", "emic-themes/1", "notice", notice.heading(), "reading",
                notice.reading(), "names", notice.names(), "themes",
                report.themes().stream().map(ThemesJson::theme).toList(), "codesOutsideThemes",
                report.outsideThemes().stream().map(ThemesJson::code).toList()));
    }

    private static Map<String, Object> theme(ReportedTheme reported) {
        var theme = reported.theme();
        Map<String, Object> fields = object("theme", theme.id(), "number", theme.number(), "name", theme.label(),
                "origin", theme.origin(), "status", theme.status().text(), "definition", theme.definition());
        fields.putAll(evidence(reported.evidence(), reported.quotes()));
        fields.put("subThemes", reported.subThemes().stream().map(ThemesJson::subTheme).toList());
        fields.put("codes", codes(reported.codes()));
        return fields;
    }

    private static Map<String, Object> subTheme(ReportedSubTheme reported) {
        var sub = reported.subTheme();
        Map<String, Object> fields = object("subTheme", sub.id(), "letter", sub.letter(), "name", sub.label(),
                "origin", sub.origin(), "status", sub.status().text(), "definition", sub.definition());
        fields.putAll(evidence(reported.evidence(), reported.quotes()));
        fields.put("codes", codes(reported.codes()));
        return fields;
    }

    private static List<Map<String, Object>> codes(List<ReportedCode> codes) {
        return codes.stream().map(ThemesJson::code).toList();
    }

    private static Map<String, Object> code(ReportedCode reported) {
        var code = reported.code();
        Map<String, Object> fields = object("code", code.id().value(), "name", code.label(), "origin", code.origin(),
                "status", code.status().text(), "definition", code.definitionSoFar());
        fields.putAll(evidence(reported.evidence(), reported.quotes()));
        return fields;
    }

    private static Map<String, Object> evidence(Evidence evidence, List<Quotation> quotes) {
        return object("speakers",
                evidence.speakers()
                        .stream()
                        .map(share -> object("speaker", share.speaker(), "incidents", share.incidents()))
                        .toList(),
                "incidents",
                evidence.incidents().stream().map(quotation -> quotation.incident().value()).toList(), "quotes",
                quotes.stream().map(ThemesJson::quote).toList());
    }

    private static Map<String, Object> quote(Quotation quotation) {
        return object("incident", quotation.incident().value(), "document", quotation.document(), "turn",
                quotation.turn(), "start", quotation.start(), "end", quotation.end(), "sha256", quotation.sha256(),
                "speaker", quotation.speaker(), "text", quotation.text());
    }

}
