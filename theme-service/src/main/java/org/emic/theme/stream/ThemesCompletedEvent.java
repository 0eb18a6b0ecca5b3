package org.emic.theme.stream;

import java.util.UUID;
import org.emic.theme.domain.study.CodesCompleted;
import org.emic.theme.domain.study.Synthesis;
import org.emic.theme.domain.theme.Themes;

/// `AnalysisCompleted.v1` as this service writes it.
record ThemesCompletedEvent(UUID studyId, int analysis, int through, String codesFingerprint, Counts counts,
        String fingerprint) {

    static ThemesCompletedEvent of(Synthesis synthesis) {
        CodesCompleted from = synthesis.codesCompleted();
        Themes themes = synthesis.themes();
        return new ThemesCompletedEvent(from.study().value(), from.analysis(), from.through(), from.fingerprint(),
                new Counts(from.codes(), themes.themes().size(), themes.subThemes()), themes.fingerprint());
    }

    record Counts(int codes, int themes, int subThemes) {}

}
