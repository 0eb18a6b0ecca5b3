package org.emic.launcher.study;

import org.emic.launcher.terminal.Count;
import tools.jackson.databind.JsonNode;

/// What ingest-service has released.
///
/// @param through     number of the last transcript
/// @param transcripts how many were sent
/// @param turns       in them
/// @param words       in them
/// @param incidents   in them
public record Released(long through, int transcripts, long turns, long words, long incidents) {

    static Released of(JsonNode answer) {
        long turns = 0;
        long words = 0;
        long incidents = 0;
        for (JsonNode transcript : answer.path("transcripts")) {
            turns += transcript.path("turns").asLong(0);
            words += transcript.path("words").asLong(0);
            incidents += transcript.path("incidents").asLong(0);
        }
        return new Released(answer.path("releasedThrough").asLong(0), answer.path("transcripts").size(), turns, words,
                incidents);
    }

    /// For people.
    public String line() {
        return String.join(", ", Count.of(transcripts, "transcript"), Count.of(turns, "turn"),
                Count.of(words, "word"), Count.of(incidents, "incident"));
    }
}
