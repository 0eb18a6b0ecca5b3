package org.emic.coding.domain.study;

import java.util.List;
import java.util.Map;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodebookChange;

/// An analysis's codings and codes as they are stored and were announced.
public interface StoredCodings {

    /// What was announced last of each passage.
    Map<PassageRef, Announced> announced(Position analysis);

    /// Stores a passage's codings in the place of its last ones.
    void store(Position analysis, PassageCodings codings, Announced announced);

    /// Stores the codebook in the place of the last one.
    void storeCodebook(Position analysis, List<Code> codebook);

    /// Keeps what happened to the codes.
    ///
    /// @param version the codebook's, of the event that announced it
    void storeChanges(Position analysis, int version, List<CodebookChange> changes);

    /// Deletes the codings of a transcript, in every analysis.
    void forget(StudyId study, int transcriptNumber);

    /// What was announced of a passage.
    ///
    /// @param version from 1
    /// @param digest over everything that was announced
    record Announced(int version, String digest) {}

}
