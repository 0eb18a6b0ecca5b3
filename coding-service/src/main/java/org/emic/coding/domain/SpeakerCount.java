package org.emic.coding.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How many incidents of a code somebody said.
///
/// @param incidents at least 1
public record SpeakerCount(String speaker, int incidents) {

    /// Counts incidents by those who said them: most incidents first, then by name.
    public static List<SpeakerCount> of(Stream<String> speakers) {
        Map<String, Integer> counts = new TreeMap<>();
        speakers.forEach(speaker -> counts.merge(speaker, 1, Integer::sum));
        return counts.entrySet()
                .stream()
                .map(entry -> new SpeakerCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(SpeakerCount::incidents).reversed())
                .toList();
    }

}
