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
    private final Map<String, List<String>> fullName = new LinkedHashMap<>();

    Bearers(Key key) {
        for (Key.Entry entry : key.entries()) {
            if (entry.kind() == Kind.PERSON) {
                add(entry.bearer(), List.of(entry.name().split(" ")));
            }
        }
    }

    void add(String bearer, List<String> name) {
        words.computeIfAbsent(bearer, anybody -> new LinkedHashSet<>()).addAll(NameWords.calls(name));
        fullName.merge(bearer, name, (known, other) -> other.size() > known.size() ? other : known);
    }

    List<String> fullName(String bearer) {
        return fullName.getOrDefault(bearer, List.of());
    }

    /// Whom the name may mean: those who bear each of its words or whose words are all within it; failing that, those
    /// of whose names one sounds like it.
    List<String> whom(List<String> name) {
        List<String> calls = NameWords.calls(name);
        List<String> exact = those(known -> !calls.isEmpty()
                && (known.containsAll(calls) || !known.isEmpty() && calls.containsAll(known)));
        if (!exact.isEmpty()) {
            return exact;
        }
        return those(known -> !calls.isEmpty() && calls.stream().allMatch(call -> hasNear(known, call)));
    }

    private static boolean hasNear(Collection<String> known, String call) {
        return known.contains(call) || known.stream().anyMatch(word -> NearMisses.near(word, call));
    }

    private List<String> those(java.util.function.Predicate<Set<String>> fits) {
        List<String> bearers = new ArrayList<>();
        words.forEach((bearer, known) -> {
            if (fits.test(known)) {
                bearers.add(bearer);
            }
        });
        return bearers;
    }
}
