package org.emic.coding.domain.study;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.vectors.EmbedTexts;

/// Completes an analysis anew once people have paused deciding, so that themes and reports follow without being made for
/// each single decision.
public final class CompleteDecided {

    private final Analyses analyses;
    private final TellAnalysis tell;
    private final EmbedTexts embedding;
    private final OwnCodebooks codebooks;
    private final Parameters parameters;
    private final InstantSource clock;
    private final Duration pause;

    /// @param pause how long nobody must have decided anything
    public CompleteDecided(Analyses analyses, TellAnalysis tell, EmbedTexts embedding,
            OwnCodebooks codebooks, Parameters parameters, InstantSource clock, Duration pause) {
        this.analyses = analyses;
        this.tell = tell;
        this.embedding = embedding;
        this.codebooks = codebooks;
        this.parameters = parameters;
        this.clock = clock;
        this.pause = pause;
    }

    /// Completes one study, if one waits for it, within the current transaction.
    ///
    /// @param except studies that are passed over
    public Optional<StudyId> complete(Set<StudyId> except) {
        Optional<StudyId> study = analyses.claimDecided(clock.instant().minus(pause), except);
        study.filter(analyses::lock).ifPresent(this::complete);
        return study;
    }

    private void complete(StudyId study) {
        Position at = analyses.shown(study);
        AnalysisMethod method = AnalysisMethod.of(parameters, codebooks.parameters(study), embedding.method());
        if (at.methodKey().equals(method.key())) {
            tell.complete(at, analyses.completedThrough(at), method);
        } else {
            // Another release compares otherwise, and cannot say how this was compared.
            analyses.begin(study);
        }
    }

}
