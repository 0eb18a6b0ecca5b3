package org.emic.theme.stream;

import java.util.List;
import java.util.UUID;
import org.emic.theme.domain.study.CodesCompleted;
import org.emic.theme.domain.study.Gap;
import org.emic.theme.domain.study.Synthesis;
import org.emic.theme.domain.theme.Themes;

/// `AnalysisCompleted.v1` as this service writes it.
record ThemesCompletedEvent(UUID studyId, int analysis, int through, String codesFingerprint, Counts counts,
        String fingerprint, List<GapNow> gaps) {

    static ThemesCompletedEvent of(Synthesis synthesis) {
        CodesCompleted from = synthesis.codesCompleted();
        Themes themes = synthesis.themes();
        return new ThemesCompletedEvent(from.study().value(), from.analysis(), from.through(), from.fingerprint(),
                new Counts(from.codes(), themes.themes().size(), themes.subThemes()), themes.fingerprint(),
                synthesis.gaps().stream().map(GapNow::of).toList());
    }

    record Counts(int codes, int themes, int subThemes) {}

    record GapNow(UUID transcriptId, int transcriptNumber, int passage, String reader, String reason) {

        static GapNow of(Gap gap) {
            return new GapNow(gap.transcriptId(), gap.transcript(), gap.passage(), gap.reader(), gap.reason());
        }

    }

}
