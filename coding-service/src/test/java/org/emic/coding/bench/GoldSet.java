package org.emic.coding.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A conversation that people coded, one unit a turn.
record GoldSet(String name, List<Unit> units) {

    /// @param themes what people found, first one first; may be empty
    /// @param codes likewise
    record Unit(int turn, String speaker, String text, List<String> themes, List<String> codes) {

        List<String> labels(String level) {
            return level.equals("themes") ? themes : codes;
        }

        Unit saying(String other) {
            return new Unit(turn, speaker, other, themes, codes);
        }

    }

    /// Reads what was asked for.
    ///
    /// @param folder holds the sets that come with the benchmark
    /// @param deep how many folders deep they may lie
    /// @param asked names of these, or paths of other folders with a `gold.jsonl`; all that come with it if there are none
    static List<GoldSet> chosen(Path folder, int deep, List<String> asked) throws IOException {
        List<Path> folders;
        try (var found = Files.walk(folder, deep)) {
            folders = new ArrayList<>(found.filter(GoldSet::isOne)
                    .filter(set -> asked.isEmpty() || asked.contains(set.getFileName().toString()))
                    .sorted()
                    .toList());
        }
        List<String> known = folders.stream().map(set -> set.getFileName().toString()).toList();
        for (String name : asked) {
            if (!known.contains(name)) {
                if (!isOne(Path.of(name))) {
                    throw new IllegalArgumentException("There is no set " + name + ", and no folder with a gold.jsonl");
                }
                folders.add(Path.of(name));
            }
        }
        List<GoldSet> sets = new ArrayList<>();
        for (Path each : folders) {
            sets.add(read(each));
        }
        return sets;
    }

    private static boolean isOne(Path folder) {
        return Files.exists(folder.resolve("gold.jsonl"));
    }

    static GoldSet read(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Unit> units = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"), StandardCharsets.UTF_8)) {
            JsonNode unit = json.readTree(line);
            units.add(new Unit(unit.get("turn").intValue(), unit.get("speaker").stringValue(),
                    unit.get("text").stringValue(), strings(unit.get("themes")), strings(unit.get("codes"))));
        }
        return new GoldSet(folder.getFileName().toString(), units);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.stringValue()));
        return strings;
    }

    boolean has(String level) {
        return units.stream().anyMatch(unit -> !unit.labels(level).isEmpty());
    }

}
