package org.emic.theme.domain.study;

import java.util.Optional;

/// All codes of an analysis are told, up to a transcript.
///
/// @param analysis revision of the study's analysis, from 1
/// @param through the highest transcript number that is covered
/// @param passages how many passages are coded
/// @param codes how many codes there are
/// @param fingerprint of the codes and codings, SHA-256 in hexadecimal
/// @param versions what exactly is complete; empty where it was not told, and counts have to do
public record CodesCompleted(StudyId study, int analysis, int through, int passages, int codes, String fingerprint,
        Optional<Versions> versions) {

    /// One that tells only how many.
    public CodesCompleted(StudyId study, int analysis, int through, int passages, int codes, String fingerprint) {
        this(study, analysis, through, passages, codes, fingerprint, Optional.empty());
    }

    /// Whether it says more than another one of the same analysis: it covers more transcripts, or later versions.
    boolean replaces(CodesCompleted last) {
        return through > last.through || through == last.through
                && versions.filter(now -> last.versions.filter(now::areAfter).isPresent()).isPresent();
    }

}
