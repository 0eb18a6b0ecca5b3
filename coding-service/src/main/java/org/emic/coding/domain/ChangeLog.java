package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Tells what happened to the codes between two looks at them, by where their incidents went.
final class ChangeLog {

    private static final int THIN = 2;

    private Map<CodeId, Code> before = new LinkedHashMap<>();
    private Map<CodeId, Set<IncidentId>> membersBefore = new HashMap<>();

    List<CodebookChange> since(Comparison comparison) {
        Map<CodeId, Code> now = new LinkedHashMap<>();
        comparison.codebook().forEach(code -> now.put(code.id(), code));
        Map<CodeId, Set<IncidentId>> members = members(comparison);
        List<CodebookChange> changes = new ArrayList<>();
        before.forEach((id, code) -> {
            if (!now.containsKey(id)) {
                changes.add(ended(code, members));
            }
        });
        now.forEach((id, code) -> {
            Optional<Code> earlier = Optional.ofNullable(before.get(id));
            if (earlier.isEmpty()) {
                changes.add(begun(code, members, now));
            } else if (!Listing.line(earlier.get()).equals(Listing.line(code))) {
                changes.add(new CodebookChange.Revised(code));
            }
        });
        before = now;
        membersBefore = members;
        return List.copyOf(changes);
    }

    private CodebookChange ended(Code code, Map<CodeId, Set<IncidentId>> members) {
        Set<IncidentId> had = Objects.requireNonNull(membersBefore.get(code.id()));
        Optional<CodeId> heir = largestShare(had, members);
        if (heir.isEmpty()) {
            return new CodebookChange.Retired(code);
        }
        return had.size() <= THIN
                ? new CodebookChange.Folded(code, heir.get(),
                        "too few incidents to stand alone; they are nearest to these")
                : new CodebookChange.Merged(code, heir.get(),
                        "compared anew, most of its incidents are nearest to these");
    }

    private CodebookChange begun(Code code, Map<CodeId, Set<IncidentId>> members, Map<CodeId, Code> now) {
        Set<IncidentId> has = Objects.requireNonNull(members.get(code.id()));
        Optional<CodeId> source = largestShare(has, membersBefore);
        return source.filter(now::containsKey)
                .<CodebookChange>map(from -> new CodebookChange.Split(code, from,
                        "compared anew, these incidents are nearer to one another than to the others"))
                .orElseGet(() -> new CodebookChange.Founded(code));
    }

    /// The code that holds most of these incidents; ties by id.
    private static Optional<CodeId> largestShare(Set<IncidentId> incidents, Map<CodeId, Set<IncidentId>> members) {
        Map<CodeId, Long> shares = new TreeMap<>();
        members.forEach((id, its) -> shares.put(id, incidents.stream().filter(its::contains).count()));
        return shares.entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.<CodeId, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static Map<CodeId, Set<IncidentId>> members(Comparison comparison) {
        Map<CodeId, Set<IncidentId>> members = new HashMap<>();
        for (Category category : comparison.categories()) {
            members.put(category.id(), category.members()
                    .stream()
                    .map(number -> comparison.incidents().get(number).id())
                    .collect(Collectors.toUnmodifiableSet()));
        }
        return members;
    }

}
