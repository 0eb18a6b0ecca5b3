package org.emic.coding.domain.brought;

import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.HumanCoding;
import org.emic.coding.domain.study.PassageRef;
import org.emic.coding.domain.study.StudyId;

/// What was brought to studies, as it is kept. A study need not have been heard of.
public interface BroughtToStudies {

    /// The codebook of a study.
    Optional<BroughtCodebook> codebook(StudyId study);

    /// The codings of a study.
    Optional<BroughtExamples> examples(StudyId study);

    /// Keeps a codebook in the place of the last one.
    void keep(StudyId study, BroughtCodebook codebook);

    /// Keeps codings in the place of the last ones.
    void keep(StudyId study, BroughtExamples examples);

    /// @return whether there was one
    boolean removeCodebook(StudyId study);

    /// @return whether there were any
    boolean removeExamples(StudyId study);

    /// What tells this from anything else that might have been brought.
    Digests digests(StudyId study);

    /// What people coded of a passage's incidents: those that share more than half of the shorter one's length with the
    /// place, in the first transcript of that name.
    List<HumanCoding> codings(StudyId study, PassageRef passage);

    /// How many coded places touch no incident that has arrived.
    int placesNotFound(StudyId study);

    /// @param codebook SHA-256 of the codebook; empty where there is none
    /// @param only whether nothing but its codes is suggested
    /// @param examples SHA-256 of the codings
    record Digests(Optional<String> codebook, boolean only, Optional<String> examples) {}

}
