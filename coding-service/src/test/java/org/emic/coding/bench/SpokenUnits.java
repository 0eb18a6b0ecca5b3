package org.emic.coding.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The distinct texts of all sets, conversations first, the many short questions of Banking77 last.
final class SpokenUnits {

    private static final String LAST = "banking77";

    private SpokenUnits() {}

    static List<GoldSet.Unit> in(Path folder) throws IOException {
        List<Path> sets;
        try (var files = Files.walk(folder)) {
            sets = files.filter(file -> file.endsWith("gold.jsonl")).map(Path::getParent).sorted().toList();
        }
        List<GoldSet.Unit> units = new ArrayList<>();
        List<GoldSet.Unit> last = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Path set : sets) {
            for (GoldSet.Unit unit : GoldSet.read(set).units()) {
                if (known.add(unit.text())) {
                    (set.endsWith(LAST) ? last : units).add(unit);
                }
            }
        }
        units.addAll(last);
        return units;
    }

}
