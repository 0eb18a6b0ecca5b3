package org.emic.coding.domain.study;

import java.util.List;
import java.util.SortedMap;
import org.emic.coding.domain.Coded;

/// What an analysis suggests, before people's decisions: as it was at the last canonical checkpoint, and the codings of the
/// passages since.
public interface StoredSuggestions {

    /// Keeps the codings of passages in the place of their last ones.
    void store(Position analysis, List<PassageCodings> codings);

    /// Keeps the codebook in the place of the last one.
    void storeCodebook(Position analysis, Coded suggested);

    /// All that is kept. Some codings may have a code that was founded since the last checkpoint.
    Coded suggested(Position analysis);

    /// The digest over the codings of each passage, in canonical order.
    SortedMap<PassageRef, String> digests(Position analysis);

    /// Deletes the codings of a transcript, in every analysis.
    void forget(StudyId study, int transcriptNumber);

}
