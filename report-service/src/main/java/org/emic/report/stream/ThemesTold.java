package org.emic.report.stream;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.emic.report.domain.CodeId;
import org.emic.report.domain.Fact;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.Theme;
import org.emic.report.domain.Theme.SubTheme;

/// `ThemesSynthesised.v1`.
record ThemesTold(UUID studyId, int analysis, int through, String codesFingerprint, List<ThemeTold> themes,
        SortedMap<String, Object> method, Optional<String> fingerprint) {

    record ThemeTold(String theme, int number, String label, String origin, String status, String definition,
            List<String> codes, List<SubThemeTold> subThemes) {

        Theme toDomain() {
            return new Theme(theme, number, label, origin, Words.status(status), definition, ids(codes),
                    subThemes.stream().map(SubThemeTold::toDomain).toList());
        }

    }

    record SubThemeTold(String subTheme, String letter, String label, String origin, String status, String definition,
            List<String> codes) {

        SubTheme toDomain() {
            return new SubTheme(subTheme, letter, label, origin, Words.status(status), definition, ids(codes));
        }

    }

    private static List<CodeId> ids(List<String> codes) {
        return codes.stream().map(CodeId::new).toList();
    }

    Fact fact() {
        return new Fact.ThemesSynthesised(new StudyId(studyId), analysis, through, codesFingerprint,
                themes.stream().map(ThemeTold::toDomain).toList(), method, fingerprint.orElse(""));
    }

}
