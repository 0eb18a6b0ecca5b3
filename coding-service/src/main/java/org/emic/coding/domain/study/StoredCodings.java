package org.emic.coding.domain.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.coding.domain.ChangeLog;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.CodingId;
import org.emic.coding.domain.CodebookChange;
import org.emic.coding.domain.EmptyCode;

/// An analysis's codings and codes with people's decisions, as they are stored and were announced.
public interface StoredCodings {

    /// What was announced last of each passage.
    Map<PassageRef, Announced> announced(Position analysis);

    /// Stores a passage's codings in the place of its last ones.
    void store(Position analysis, PassageCodings codings, Announced announced);

    /// Stores the codebook in the place of the last one.
    ///
    /// @param last the last one, as it is stored
    /// @param empty codes that nothing carries
    void storeCodebook(Position analysis, List<Code> last, List<Code> codebook, List<EmptyCode> empty);

    /// The codes, and the code that each incident carries first, as they are stored. The latter is left out where the codes
    /// are the same as these now: no incident of one that ended went anywhere.
    ChangeLog.Told told(Position analysis, List<Code> now);

    /// One coding as it is stored.
    Optional<Coding> coding(Position analysis, CodingId coding);

    /// All codes and codings as they are stored.
    Coded coded(Position analysis);

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
