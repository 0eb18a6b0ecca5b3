package org.emic.coding.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.emic.coding.domain.deductive.BroughtCode;
import org.emic.coding.domain.deductive.CodebookEntry;
import org.emic.coding.domain.deductive.Example;
import org.emic.coding.domain.deductive.Said;
import org.emic.coding.domain.deductive.Wording;

/// A set as a task for deductive coding: the units that have labels, and the labels as a codebook.
record DeductiveTask(String name, List<Said> talk, List<BroughtCode> codebook, List<Set<Integer>> gold) {

    /// @param level `themes` or `codes`
    /// @param defined whether a theme is defined by the names of its sub-themes; otherwise a code has only its name
    static DeductiveTask of(GoldSet set, String level, boolean defined, Embeddings embeddings) {
        List<GoldSet.Unit> units = set.units().stream().filter(unit -> !unit.labels(level).isEmpty()).toList();
        List<String> labels = new ArrayList<>(
                units.stream().flatMap(unit -> unit.labels(level).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
        List<BroughtCode> codebook = new ArrayList<>();
        for (String label : labels) {
            String definition = defined ? String.join("\n", subThemes(units, label)) : "";
            String name = label.substring(label.lastIndexOf(" / ") < 0 ? 0 : label.lastIndexOf(" / ") + 3);
            CodebookEntry entry = new CodebookEntry(name, definition, List.of());
            codebook.add(new BroughtCode(label,
                    entry.texts().stream().map(text -> new Wording(text, embeddings.of(text))).toList()));
        }
        List<Said> talk = units.stream()
                .map(unit -> new Said(1, new Wording(unit.text(), embeddings.of(unit.text()))))
                .toList();
        List<Set<Integer>> gold = units.stream()
                .map(unit -> unit.labels(level).stream().map(labels::indexOf).collect(Collectors.toSet()))
                .toList();
        return new DeductiveTask(set.name() + " " + level + (defined ? ", defined" : ""), talk, codebook, gold);
    }

    private static Set<String> subThemes(List<GoldSet.Unit> units, String theme) {
        Set<String> names = new TreeSet<>();
        for (GoldSet.Unit unit : units) {
            for (String code : unit.codes()) {
                if (code.startsWith(theme + " / ") && !code.endsWith("General")) {
                    names.add(code.substring(theme.length() + 3));
                }
            }
        }
        return names;
    }

    /// A draw of a fifth of the units as examples, in canonical order.
    List<Example> draw(int seed) {
        int wanted = (int) Math.round(0.2 * talk.size());
        SplittableRandom random = new SplittableRandom(seed);
        Set<Integer> drawn = new TreeSet<>();
        while (drawn.size() < wanted) {
            drawn.add(random.nextInt(talk.size()));
        }
        return drawn.stream().map(i -> new Example(i, gold.get(i))).toList();
    }

    /// The numbers of the units that are no examples.
    List<Integer> remaining(List<Example> examples) {
        Set<Integer> taken = new HashSet<>();
        examples.forEach(example -> taken.add(example.incident()));
        List<Integer> remaining = new ArrayList<>();
        for (int i = 0; i < talk.size(); i++) {
            if (!taken.contains(i)) {
                remaining.add(i);
            }
        }
        return remaining;
    }

    /// The same task with half of the codes unknown. Units keep their place; those with none of the codes left have no
    /// label.
    DeductiveTask halved(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Integer> kept = new TreeSet<>();
        while (kept.size() < Math.max(1, codebook.size() / 2)) {
            kept.add(random.nextInt(codebook.size()));
        }
        List<Integer> order = List.copyOf(kept);
        return new DeductiveTask(name, talk, order.stream().map(codebook::get).toList(),
                gold.stream()
                        .map(labels -> labels.stream().map(order::indexOf).filter(i -> i >= 0)
                                .collect(Collectors.toSet()))
                        .toList());
    }

}
