package org.emic.theme.domain.study;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.Rivalry;
import org.emic.theme.domain.study.Versions.Place;

/// The codebooks that are followed: for each study that of the newest analysis.
public interface Codebooks {

    /// Opens the codebook of an analysis and locks the study until the transaction ends. An analysis that is newer than
    /// what the study had replaces it, empty.
    ///
    /// @return empty if a newer analysis is known: what is lower is dropped
    Optional<Codebook> open(StudyId study, int analysis);

    /// The codebook of the newest analysis that was heard of, the study locked; empty if none was.
    Optional<Codebook> newest(StudyId study);

    /// Keeps that a coded passage of the study was given up, for the newest analysis that was heard of, or else for the
    /// first that will be.
    void giveUp(StudyId study, GivenUp givenUp);

    /// Forgets that an event was given up, if it was.
    void takeUp(StudyId study, String event);

    /// The codebook of one analysis.
    interface Codebook {

        /// The version up to which every change has arrived; 0 if none has.
        int version();

        /// Keeps a delta until its turn comes; a second one of the same version changes nothing.
        void putAside(CodebookDelta delta);

        /// Applies the delta that follows [#version()], if it was put aside.
        ///
        /// @return whether there was one
        boolean applyNext();

        /// Whether deltas were put aside that cannot be applied yet, since one before them is missing.
        boolean hasGap();

        /// How the codes are now, in canonical order.
        List<Code> codes();

        /// Keeps a passage's rivalries in place of those of a lower version.
        void keep(CodedPassage passage);

        /// The passages that were kept, with their versions.
        Map<Place, Integer> passages();

        /// The rivalries of these passages together, in canonical order.
        List<Rivalry> rivalries(Collection<Place> passages);

        /// Finds for each of so many missing passages a record that was given up in this analysis. What explains
        /// nothing now may explain something later.
        ///
        /// @return as many; empty if fewer were given up, or if nobody has decided about another one yet: it may be the
        ///         one that is missing
        Optional<List<GivenUp>> explain(int missing);

        /// Keeps that the codes are said to be complete, until their themes are, in place of what was kept before.
        void await(CodesCompleted completed);

        /// What [#await] keeps.
        Optional<CodesCompleted> awaited();

        /// The last that was awaited, whether its themes are complete or not.
        Optional<CodesCompleted> last();

        /// Awaits the last one again.
        void reopen();

        /// The themes are complete up to what was awaited, and with the version that is applied.
        void complete(CodesCompleted completed);

    }

}
