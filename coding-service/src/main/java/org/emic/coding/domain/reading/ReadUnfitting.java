package org.emic.coding.domain.reading;

import org.emic.coding.domain.study.StudyId;

/// Codings that no longer fit since a transcript was revised.
public interface ReadUnfitting {

    /// Some of them, in order of transcript and version.
    ///
    /// @param analysis whose labels and codings are shown beside them
    /// @param from place of the first, from 0
    /// @param most how many at most
    Slice<UnfittingCoding> codings(StudyId study, int analysis, int from, int most);

    /// How many incidents were withdrawn; nothing else is told of them.
    int withdrawn(StudyId study);

}
