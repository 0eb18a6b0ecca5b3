package org.emic.theme.domain.study;

import java.util.List;
import java.util.Optional;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.study.Codebooks.Codebook;
import org.emic.theme.domain.theme.SynthesiseThemes;

/// Follows the changes of a study's codebook and makes themes of it whenever coding-service says that it is complete.
///
/// What comes again changes nothing, one that comes too early waits for those before it, and what belongs to a
/// lower analysis than the newest is dropped. The themes that are shown stay until new ones are complete. Every call is to
/// run in one transaction.
public final class FollowCodebook {

    private final Codebooks codebooks;
    private final SynthesiseThemes synthesise;
    private final Syntheses syntheses;
    private final Announcements announcements;

    /// Follows with these.
    public FollowCodebook(Codebooks codebooks, SynthesiseThemes synthesise, Syntheses syntheses,
            Announcements announcements) {
        this.codebooks = codebooks;
        this.synthesise = synthesise;
        this.syntheses = syntheses;
        this.announcements = announcements;
    }

    /// The codebook changed.
    public void changed(CodebookDelta delta) {
        codebooks.open(delta.study(), delta.analysis()).ifPresent(codebook -> {
            if (delta.version() > codebook.version()) {
                codebook.putAside(delta);
                boolean applied = true;
                while (applied) {
                    applied = codebook.applyNext();
                }
                completeIfAwaited(codebook);
            }
        });
    }

    /// A passage was coded.
    public void coded(CodedPassage passage) {
        codebooks.open(passage.study(), passage.analysis()).ifPresent(codebook -> {
            codebook.keep(passage);
            completeIfAwaited(codebook);
        });
    }

    /// The codes are complete up to a transcript.
    public void completed(CodesCompleted completed) {
        codebooks.open(completed.study(), completed.analysis()).ifPresent(codebook -> {
            if (completed.through() > codebook.completedThrough()) {
                codebook.await(completed);
                completeIfAwaited(codebook);
            }
        });
    }

    private void completeIfAwaited(Codebook codebook) {
        Optional<CodesCompleted> awaited = codebook.awaited();
        if (awaited.isEmpty() || codebook.hasGap()) {
            return;
        }
        List<Code> codes = codebook.codes();
        if (codes.size() == awaited.get().codes() && codebook.passages() == awaited.get().passages()) {
            Synthesis synthesis = new Synthesis(awaited.get(), synthesise.of(codes, codebook.rivalries()));
            syntheses.keep(awaited.get().study(), ShownThemes.of(synthesis));
            codebook.complete(awaited.get());
            announcements.synthesised(synthesis);
        }
    }

}
