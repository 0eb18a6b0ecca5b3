package org.emic.report.domain;

import java.util.List;
import java.util.OptionalLong;

/// A released transcript without its words.
///
/// @param number canonical order in its study, from 1
/// @param version from 1; a higher one replaces a lower one
/// @param documentSha256 lower-case hexadecimal
/// @param name the file's name, as uploaded
/// @param passages how many passages carry its words
/// @param speakers in order of first appearance
/// @param durationMs length of the recording in milliseconds, where known
public record Transcript(int number, int version, String documentSha256, String name, String format, long bytes,
        String language,
        Names names, boolean reviewed, int turns, int words, int incidents, int passages, List<Voice> speakers,
        OptionalLong durationMs) {

    public Transcript {
        speakers = List.copyOf(speakers);
    }

}
