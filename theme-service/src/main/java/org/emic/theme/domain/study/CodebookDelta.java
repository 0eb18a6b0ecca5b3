package org.emic.theme.domain.study;

import java.util.List;

/// How a codebook changed since the version before.
///
/// @param analysis revision of the study's analysis, from 1
/// @param version of the codebook within the analysis, from 1, rising by one
/// @param changes in order
public record CodebookDelta(StudyId study, int analysis, int version, List<CodebookChange> changes) {

    public CodebookDelta {
        changes = List.copyOf(changes);
    }

}
