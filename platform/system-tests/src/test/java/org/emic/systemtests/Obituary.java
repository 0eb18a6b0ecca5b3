package org.emic.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emic.systemtests.Executioner.Struck;

/// Who died, how often, and how long each was away, as a table for people.
///
/// @param struck the steps that were carried out
/// @param deaths as the launcher told them
record Obituary(List<Struck> struck, List<Death> deaths) {

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("%-42s %6s %28s".formatted("died", "times", "away (s): median, longest"));
        SortedMap<String, List<Duration>> byVictim = new TreeMap<>(deaths.stream()
                .collect(Collectors.groupingBy(Death::name,
                        Collectors.mapping(death -> death.away().orElse(Duration.ZERO), Collectors.toList()))));
        byVictim.forEach((name, away) -> lines.add(line(name, away)));
        Map<String, List<Duration>> byPoint = struck.stream()
                .filter(one -> one.step().point().isPresent())
                .collect(Collectors.groupingBy(one -> "at " + one.step().point().orElseThrow(), TreeMap::new,
                        Collectors.mapping(this::away, Collectors.toList())));
        byPoint.forEach((name, away) -> lines.add(line(name, away)));
        lines.add(line("all", deaths.stream().map(death -> death.away().orElse(Duration.ZERO)).toList()));
        return String.join("\n", lines);
    }

    private Duration away(Struck one) {
        return deaths.stream()
                .filter(death -> death.name().equals(one.step().victim()))
                .skip(one.nth())
                .findFirst()
                .flatMap(Death::away)
                .orElse(Duration.ZERO);
    }

    /// How often each died.
    Map<String, Long> times() {
        return deaths.stream().collect(Collectors.groupingBy(Death::name, Collectors.counting()));
    }

    private static String line(String name, List<Duration> away) {
        List<Duration> sorted = away.stream().sorted().toList();
        Function<Duration, Double> seconds = duration -> duration.toMillis() / 1000.0;
        return "%-42s %6d %18.1f %9.1f".formatted(name, sorted.size(), seconds.apply(sorted.get(sorted.size() / 2)),
                seconds.apply(sorted.getLast()));
    }

}
