package org.emic.ingest.domain.protection.pseudonyms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.names.NameWords;
import org.emic.ingest.domain.protection.names.NearMisses;

/// The people of a study by their pseudonyms, with the words of their names.
final class Bearers {

    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    private final Map<String, Set<String>> byWord = new LinkedHashMap<>();
    private final Map<String, List<String>> fullName = new LinkedHashMap<>();
    private final Set<String> rostered = new LinkedHashSet<>();

    Bearers(Key key) {
        for (Key.Entry entry : key.entries()) {
            if (entry.kind() == Kind.PERSON) {
                add(entry.bearer(), List.of(entry.name().split(" ")));
            }
        }
    }

    void add(String bearer, List<String> name) {
        for (String word : NameWords.calls(name)) {
            words.computeIfAbsent(bearer, anybody -> new LinkedHashSet<>()).add(word);
            byWord.computeIfAbsent(word, any -> new LinkedHashSet<>()).add(bearer);
        }
        fullName.merge(bearer, name, (known, other) -> other.size() > known.size() ? other : known);
    }

    /// Says that somebody is on the roster: a name that sounds like theirs is taken for theirs.
    void enrol(String bearer) {
        rostered.add(bearer);
    }

    List<String> fullName(String bearer) {
        return fullName.getOrDefault(bearer, List.of());
    }

    /// Whom the name may mean: those who bear each of its words or whose words are all within it; failing that, those
    /// on the roster whose names sound like it.
    List<String> whom(List<String> name) {
        List<String> calls = NameWords.calls(name);
        Set<String> sharing = new LinkedHashSet<>();
        calls.forEach(call -> sharing.addAll(byWord.getOrDefault(call, Set.of())));
        List<String> exact = new ArrayList<>(sharing);
        exact.removeIf(bearer -> !of(bearer).containsAll(calls) && !calls.containsAll(of(bearer)));
        if (!exact.isEmpty() || calls.isEmpty()) {
            return exact;
        }
        return rostered.stream()
                .filter(bearer -> calls.stream().allMatch(call -> hasNear(of(bearer), call)))
                .toList();
    }

    private Set<String> of(String bearer) {
        return words.getOrDefault(bearer, Set.of());
    }

    private static boolean hasNear(Collection<String> known, String call) {
        return known.contains(call) || known.stream().anyMatch(word -> NearMisses.near(word, call));
    }
}
