package org.emic.report.render.page;

import java.util.List;
import org.emic.report.domain.report.Quotation;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.ReportedTheme;
import org.emic.report.domain.report.ReportedTheme.ReportedCode;
import org.emic.report.domain.report.ReportedTheme.ReportedSubTheme;

/// A theme, or a lettered part of one.
///
/// @param sign `1`, or `a` for a part
/// @param parts empty for a part itself
public record ThemeView(String anchor, String sign, String label, String status, String definition, Voices voices,
        List<QuoteView> quotes, List<ThemeView> parts, List<CodeView> codes) {

    static ThemeView of(ReportedTheme reported, Report report) {
        var theme = reported.theme();
        return new ThemeView(Anchors.theme(theme.number()), "" + theme.number(), theme.label(),
                theme.status().text(), theme.definition(), Voices.of(reported.evidence(), report),
                quotesOf(reported).stream().map(QuoteView::of).toList(),
                reported.subThemes().stream().map(sub -> part(theme.number(), sub, report)).toList(),
                codes(reported.codes(), report));
    }

    /// The quotes that stand with the theme itself: none where its parts have theirs.
    static List<Quotation> quotesOf(ReportedTheme reported) {
        return reported.subThemes().stream().allMatch(sub -> sub.quotes().isEmpty()) ? reported.quotes() : List.of();
    }

    private static ThemeView part(int number, ReportedSubTheme reported, Report report) {
        var sub = reported.subTheme();
        return new ThemeView(Anchors.subTheme(number, sub.letter()), sub.letter(), sub.label(), sub.status().text(),
                sub.definition(), Voices.of(reported.evidence(), report),
                reported.quotes().stream().map(QuoteView::of).toList(), List.of(), codes(reported.codes(), report));
    }

    private static List<CodeView> codes(List<ReportedCode> codes, Report report) {
        return codes.stream().map(code -> CodeView.of(code, report)).toList();
    }

}
