package org.emic.report.domain.report;

import java.util.List;
import org.emic.report.domain.Code;
import org.emic.report.domain.Theme;

/// A theme as the report tells it.
///
/// @param subThemes in order of their letters
/// @param codes those that stand in no sub-theme of it, in order of first appearance
/// @param quotes typical words, spread over the speakers
public record ReportedTheme(Theme theme, Evidence evidence, List<Quotation> quotes, List<ReportedSubTheme> subThemes,
        List<ReportedCode> codes) {

    public record ReportedSubTheme(Theme.SubTheme subTheme, Evidence evidence, List<Quotation> quotes,
            List<ReportedCode> codes) {

    }

    public record ReportedCode(Code code, Evidence evidence, List<Quotation> quotes) {

    }

}
