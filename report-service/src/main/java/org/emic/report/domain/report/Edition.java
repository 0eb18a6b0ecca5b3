package org.emic.report.domain.report;

/// What a report is composed of. Two reports of one edition are the same report.
///
/// @param studyRevision revision of the study's own fields
/// @param participantsWithdrawn how many participants have withdrawn from the study
public record Edition(int analysis, int through, String codesFingerprint, String themesFingerprint,
        int studyRevision, int participantsWithdrawn) {

    /// Whether this edition's analysis is at least as new as the other's.
    public boolean replaces(Edition other) {
        return analysis > other.analysis || analysis == other.analysis && through >= other.through;
    }

}
