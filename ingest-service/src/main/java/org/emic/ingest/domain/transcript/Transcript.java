package org.emic.ingest.domain.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// A conversation as read from one document.
///
/// @param format how the document is written
/// @param preamble what stands before the first turn: place, date, headings; not speech
/// @param turns in order, numbered from 0
public record Transcript(Format format, String preamble, List<Turn> turns) {

    public Transcript {
        turns = List.copyOf(turns);
    }

    /// One speaker's share.
    public record Speaker(String name, Role role, int turns, int words) {}

    /// All speakers in order of first appearance.
    public List<Speaker> speakers() {
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        for (Turn turn : turns) {
            speakers.merge(turn.speaker(), new Speaker(turn.speaker(), turn.role(), 1, turn.words()),
                    (known, more) -> new Speaker(known.name(), known.role(), known.turns() + 1,
                            known.words() + more.words()));
        }
        return new ArrayList<>(speakers.values());
    }

    /// How many words were spoken.
    public int words() {
        return turns.stream().mapToInt(Turn::words).sum();
    }

    /// When the last turn ended, in milliseconds from the beginning; empty where the document has no times.
    public OptionalLong durationMs() {
        return turns.stream().flatMap(turn -> turn.times().stream()).mapToLong(Times::endMs).max();
    }
}
