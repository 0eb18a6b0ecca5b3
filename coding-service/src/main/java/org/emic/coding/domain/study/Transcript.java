package org.emic.coding.domain.study;

import java.util.UUID;

/// A version of a released transcript, as each of its events names it.
///
/// @param number canonical order in the study, from 1
/// @param version from 1; a higher one replaces all that a lower one said
/// @param releasedThrough the highest number released together with it
/// @param passages how many it has; 0 where nobody speaks in it
public record Transcript(StudyId study, UUID id, int number, int version, int releasedThrough, String documentSha256,
        int passages) {

    /// That this version is there.
    public Mention mention() {
        return new Mention(study, id, number, version, releasedThrough);
    }

}
