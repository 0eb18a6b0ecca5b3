package org.emic.coding.domain.study;

/// How far an analysis is.
///
/// @param analysis the study's revision, from 1
/// @param next the passage to compare next
/// @param revision rises with each step; a step from an older one is refused
/// @param methodKey how it compares, see [AnalysisMethod#key]; empty before the first step
/// @param codebookVersion of the last announced change, 0 before the first
public record Position(StudyId study, int analysis, PassageRef next, long revision, String methodKey,
        int codebookVersion) {

    /// Whether nothing was compared yet.
    boolean isAtTheBeginning() {
        return revision == 0;
    }

    /// Whether the same was compared in the same way, whatever people decided about it meanwhile.
    boolean isSameWorkAs(Position other) {
        return study.equals(other.study) && analysis == other.analysis && next.equals(other.next)
                && revision == other.revision && methodKey.equals(other.methodKey);
    }

    Position using(AnalysisMethod method) {
        return new Position(study, analysis, next, revision, method.key(), codebookVersion);
    }

    Position announced(int version) {
        return new Position(study, analysis, next, revision, methodKey, version);
    }

    /// One step further.
    Position at(PassageRef then) {
        return new Position(study, analysis, then, revision + 1, methodKey, codebookVersion);
    }

}
