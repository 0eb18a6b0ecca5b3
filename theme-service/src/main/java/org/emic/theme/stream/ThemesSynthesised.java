package org.emic.theme.stream;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.study.CodesCompleted;
import org.emic.theme.domain.study.Synthesis;
import org.emic.theme.domain.theme.SubTheme;
import org.emic.theme.domain.theme.Theme;

/// `ThemesSynthesised.v1` as this service writes it.
record ThemesSynthesised(UUID studyId, int analysis, int through, String codesFingerprint, List<ThemeNow> themes,
        Map<String, Object> method, String fingerprint) {

    static ThemesSynthesised of(Synthesis synthesis) {
        CodesCompleted from = synthesis.codesCompleted();
        return new ThemesSynthesised(from.study().value(), from.analysis(), from.through(), from.fingerprint(),
                synthesis.themes().themes().stream().map(ThemeNow::of).toList(), synthesis.themes().method(),
                synthesis.themes().fingerprint());
    }

    record ThemeNow(String theme, int number, String label, String origin, String status, String definition,
            List<String> codes, List<SubThemeNow> subThemes) {

        static ThemeNow of(Theme theme) {
            return new ThemeNow(theme.id().value(), theme.number(), theme.label().text(), theme.label().origin().word(),
                    theme.status().word(), theme.definition(), ids(theme.codes()),
                    theme.subThemes().stream().map(SubThemeNow::of).toList());
        }

    }

    record SubThemeNow(String subTheme, String letter, String label, String origin, String status, String definition,
            List<String> codes) {

        static SubThemeNow of(SubTheme part) {
            return new SubThemeNow(part.id(), part.letter(), part.label().text(), part.label().origin().word(),
                    part.status().word(), part.definition(), ids(part.codes()));
        }

    }

    private static List<String> ids(List<Code> codes) {
        return codes.stream().map(code -> code.id().value()).toList();
    }

}
