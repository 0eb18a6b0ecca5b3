package org.emic.report.domain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.emic.report.domain.Passage;
import org.emic.report.domain.Transcript;
import org.emic.report.domain.TurnPart;

/// A transcript with its words.
public record Document(Transcript transcript, SortedMap<Integer, Turn> turns) {

    static Document of(Transcript transcript, List<Passage> passages) {
        var parts = new TreeMap<Integer, List<TurnPart>>();
        for (Passage passage : passages) {
            passage.turns().forEach(part -> parts.computeIfAbsent(part.turn(), turn -> new ArrayList<>()).add(part));
        }
        return new Document(transcript,
                parts.values()
                        .stream()
                        .map(Turn::of)
                        .collect(Collectors.toMap(Turn::number, turn -> turn, (a, b) -> a, TreeMap::new)));
    }

    public int number() {
        return transcript.number();
    }

    public String name() {
        return transcript.name();
    }

}
