package org.emic.report.stream;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.report.domain.Fact;
import org.emic.report.domain.StudyId;

/// `AnalysisCompleted.v1` of theme-service.
record ThemesCompletedTold(UUID studyId, int analysis, int through, String codesFingerprint, CountsTold counts,
        String fingerprint, Optional<List<GapTold>> gaps) {

    record CountsTold(int themes, int subThemes) {

    }

    Fact fact() {
        return new Fact.ThemesCompleted(new StudyId(studyId), analysis, through, codesFingerprint, counts.themes(),
                counts.subThemes(), fingerprint,
                gaps.orElse(List.of()).stream().map(GapTold::toDomain).toList());
    }

}
