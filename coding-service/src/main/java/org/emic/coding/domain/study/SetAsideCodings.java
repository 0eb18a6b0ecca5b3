package org.emic.coding.domain.study;

/// Codings that people were shown of words which a higher version replaced, and which of them no longer fit. No words.
public interface SetAsideCodings {

    /// Keeps the codings of a transcript in the shown analysis, before they are deleted.
    ///
    /// @param version the one that comes
    void keep(StudyId study, int transcriptNumber, int version);

    /// Keeps what a revision tells of a transcript that was not removed. Codings of other incidents are dropped, as soon as
    /// it is known that they still fit, and those of incidents whose words were withdrawn; labels of the codes of these, which
    /// could repeat the words, are hidden in the shown analysis.
    void revised(Revision revision);

    /// Hides labels that were made of a transcript's words, in the shown analysis, after the words and before the codings
    /// are deleted.
    void hideLabels(StudyId study, int transcriptNumber);

    /// Deletes all of a transcript.
    void forget(StudyId study, int transcriptNumber);

}
