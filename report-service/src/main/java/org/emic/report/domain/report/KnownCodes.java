package org.emic.report.domain.report;

import java.util.List;
import org.emic.report.domain.Theme;
import org.emic.report.domain.report.Completeness.Waiting;

/// Whether every code that a coding or a theme names is in the codebook, and every theme is there.
final class KnownCodes {

    private final Analysis analysis;

    KnownCodes(Analysis analysis) {
        this.analysis = analysis;
    }

    Completeness result() {
        return codes() instanceof Waiting waiting ? waiting : themes();
    }

    private Completeness codes() {
        if (!analysis.codebook().hasNoGap()) {
            return new Waiting("a change of the codebook");
        }
        boolean allKnown = analysis.codings()
                .stream()
                .flatMap(coded -> coded.codings().stream())
                .allMatch(coding -> analysis.codebook().today(coding.code()).isPresent());
        return allKnown ? ByCounts.NOTHING_MISSING : new Waiting("the code of a coding");
    }

    private Completeness themes() {
        List<Theme> themes = analysis.themes().themes();
        boolean allKnown = themes.stream()
                .flatMap(theme -> theme.codes().stream())
                .allMatch(code -> analysis.codebook().today(code).isPresent());
        return allKnown
                ? ByCounts.agree("themes", themes.size(), analysis.completed().themes())
                : new Waiting("the code of a theme");
    }

}
