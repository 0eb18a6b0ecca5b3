package org.emic.theme.domain.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emic.theme.domain.study.Codebooks.Codebook;
import org.emic.theme.domain.study.Versions.Covered;
import org.emic.theme.domain.study.Versions.Place;
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

    /// A passage was coded. One that themes were made without makes them anew.
    public void coded(CodedPassage passage) {
        codebooks.open(passage.study(), passage.analysis()).ifPresentOrElse(codebook -> {
            Optional<Versions> last = codebook.awaited().isPresent()
                    ? Optional.empty()
                    : codebook.last().flatMap(CodesCompleted::versions);
            int before = missing(last, codebook);
            codebook.keep(passage);
            if (missing(last, codebook) < before) {
                codebook.reopen();
            }
            completeIfAwaited(codebook);
        }, () -> lookAgain(passage.study()));
    }

    private static int missing(Optional<Versions> completed, Codebook codebook) {
        return completed.map(versions -> versions.missing(codebook.passages()).size()).orElse(0);
    }

    /// A person gave up a coded passage that could not be read: themes are made without it, and name the gap.
    public void givenUp(StudyId study, GivenUp givenUp) {
        codebooks.giveUp(study, givenUp);
        lookAgain(study);
    }

    /// The newest analysis may have waited for a decision about this record, also if it belongs to a lower one.
    private void lookAgain(StudyId study) {
        codebooks.newest(study).ifPresent(this::completeIfAwaited);
    }

    /// A coded passage can be read. If it was given up before, that explains no gap any more.
    ///
    /// @param event the id of what says so
    public void isRead(StudyId study, String event) {
        codebooks.takeUp(study, event);
    }

    /// The codes are complete up to a transcript, perhaps once more, since people have decided something.
    public void completed(CodesCompleted completed) {
        codebooks.open(completed.study(), completed.analysis()).ifPresent(codebook -> {
            if (codebook.last().filter(last -> !completed.replaces(last)).isEmpty()) {
                codebook.await(completed);
                completeIfAwaited(codebook);
            }
        });
    }

    private void completeIfAwaited(Codebook codebook) {
        codebook.awaited().ifPresent(awaited -> awaited.versions()
                .ifPresentOrElse(versions -> completeExactly(codebook, awaited, versions),
                        () -> completeByCounts(codebook, awaited)));
    }

    private void completeExactly(Codebook codebook, CodesCompleted awaited, Versions versions) {
        Map<Place, Integer> here = codebook.passages();
        if (codebook.version() != versions.codebook() || versions.areOvertaken(here)) {
            return;
        }
        List<Covered> missing = versions.missing(here);
        codebook.explain(missing.size())
                .ifPresent(givenUp -> complete(codebook, awaited,
                        versions.passages()
                                .stream()
                                .filter(covered -> !missing.contains(covered))
                                .map(Covered::place)
                                .toList(),
                        gaps(missing, givenUp)));
    }

    private static List<Gap> gaps(List<Covered> missing, List<GivenUp> givenUp) {
        List<Gap> gaps = new ArrayList<>();
        for (Covered covered : missing) {
            GivenUp record = givenUp.get(gaps.size());
            gaps.add(new Gap(covered.transcriptId(), covered.transcript(), covered.passage(), record.reader(),
                    record.reason()));
        }
        return gaps;
    }

    private void completeByCounts(Codebook codebook, CodesCompleted awaited) {
        Set<Place> here = codebook.passages().keySet();
        if (!codebook.hasGap() && codebook.codes().size() == awaited.codes() && here.size() == awaited.passages()) {
            complete(codebook, awaited, here, List.of());
        }
    }

    private void complete(Codebook codebook, CodesCompleted awaited, Collection<Place> passages, List<Gap> gaps) {
        Synthesis synthesis = new Synthesis(awaited,
                synthesise.of(codebook.codes(), codebook.rivalries(passages)), gaps);
        syntheses.keep(awaited.study(), ShownThemes.of(synthesis));
        codebook.complete(awaited);
        announcements.synthesised(synthesis);
    }

}
