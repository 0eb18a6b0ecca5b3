package org.emic.coding.domain.doublecoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.domain.vectors.Sha256;

/// Draws a sample, stratified over transcripts: each has its share of the sample, rounded by largest remainder. Within one,
/// the units come in the order of the digests of study, number and incident; so everybody can draw the same sample again, and
/// nobody can choose it.
final class Sample {

    private final StudyId study;
    private final int number;

    /// @param number of the double coding within its study
    Sample(StudyId study, int number) {
        this.study = study;
        this.number = number;
    }

    /// Some of the units, in their order.
    List<Unit> of(List<Unit> units, int size) {
        Map<Integer, List<Unit>> transcripts = units.stream()
                .collect(Collectors.groupingBy(Unit::transcriptNumber, TreeMap::new, Collectors.toList()));
        Map<Integer, Integer> shares = shares(transcripts, units.size(), size);
        Set<Unit> drawn = new HashSet<>();
        transcripts.forEach((transcript, those) -> those.stream()
                .sorted(Comparator.comparing(this::digest))
                .limit(shares.getOrDefault(transcript, 0))
                .forEach(drawn::add));
        return units.stream().filter(drawn::contains).toList();
    }

    private static Map<Integer, Integer> shares(Map<Integer, List<Unit>> transcripts, int all, int size) {
        Map<Integer, Integer> shares = new TreeMap<>();
        Map<Integer, Long> remainders = new TreeMap<>();
        transcripts.forEach((transcript, those) -> {
            long exact = (long) those.size() * size;
            shares.put(transcript, (int) (exact / all));
            remainders.put(transcript, exact % all);
        });
        int left = size - shares.values().stream().mapToInt(Integer::intValue).sum();
        List<Integer> byRemainder = new ArrayList<>(remainders.keySet());
        byRemainder.sort(Comparator.comparing((Integer transcript) -> -remainders.getOrDefault(transcript, 0L)));
        byRemainder.stream().limit(left).forEach(transcript -> shares.merge(transcript, 1, Integer::sum));
        return shares;
    }

    private String digest(Unit unit) {
        return Sha256.of("double-coding:" + study + ":" + number + ":" + unit.incident());
    }

}
