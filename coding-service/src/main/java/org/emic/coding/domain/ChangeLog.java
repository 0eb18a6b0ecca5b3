package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Tells what happened to the codes between two looks at them, by where their incidents went.
final class ChangeLog {

    private static final int THIN = 2;

    private Map<CodeId, Code> before = new LinkedHashMap<>();
    private Map<CodeId, List<IncidentId>> membersBefore = new HashMap<>();
    private Map<IncidentId, CodeId> codeBefore = new HashMap<>();

    List<CodebookChange> since(Comparison comparison) {
        Map<CodeId, Code> now = new LinkedHashMap<>();
        comparison.codebook().forEach(code -> now.put(code.id(), code));
        Map<CodeId, List<IncidentId>> members = members(comparison);
        Map<IncidentId, CodeId> code = new HashMap<>();
        members.forEach((id, its) -> its.forEach(incident -> code.put(incident, id)));
        List<CodebookChange> changes = new ArrayList<>();
        before.forEach((id, ended) -> {
            if (!now.containsKey(id)) {
                changes.add(ended(ended, code));
            }
        });
        now.forEach((id, current) -> {
            Optional<Code> earlier = Optional.ofNullable(before.get(id));
            if (earlier.isEmpty()) {
                changes.add(begun(current, members, now));
            } else if (!Listing.line(earlier.get()).equals(Listing.line(current))) {
                changes.add(new CodebookChange.Revised(current));
            }
        });
        before = now;
        membersBefore = members;
        codeBefore = code;
        return List.copyOf(changes);
    }

    private CodebookChange ended(Code code, Map<IncidentId, CodeId> now) {
        List<IncidentId> had = Objects.requireNonNull(membersBefore.get(code.id()));
        Optional<CodeId> heir = largestShare(had, now);
        if (heir.isEmpty()) {
            return new CodebookChange.Retired(code);
        }
        return had.size() <= THIN
                ? new CodebookChange.Folded(code, heir.get(),
                        "too few incidents to stand alone; they are nearest to these")
                : new CodebookChange.Merged(code, heir.get(),
                        "compared anew, most of its incidents are nearest to these");
    }

    private CodebookChange begun(Code code, Map<CodeId, List<IncidentId>> members, Map<CodeId, Code> now) {
        List<IncidentId> has = Objects.requireNonNull(members.get(code.id()));
        Optional<CodeId> source = largestShare(has, codeBefore);
        return source.filter(now::containsKey)
                .<CodebookChange>map(from -> new CodebookChange.Split(code, from,
                        "compared anew, these incidents are nearer to one another than to the others"))
                .orElseGet(() -> new CodebookChange.Founded(code));
    }

    /// The code that holds most of these incidents; ties by id.
    private static Optional<CodeId> largestShare(List<IncidentId> incidents, Map<IncidentId, CodeId> codes) {
        Map<CodeId, Integer> shares = new TreeMap<>();
        for (IncidentId incident : incidents) {
            CodeId code = codes.get(incident);
            if (code != null) {
                shares.merge(code, 1, Integer::sum);
            }
        }
        return shares.entrySet()
                .stream()
                .max(Map.Entry.<CodeId, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static Map<CodeId, List<IncidentId>> members(Comparison comparison) {
        Map<CodeId, List<IncidentId>> members = new HashMap<>();
        for (Category category : comparison.categories()) {
            members.put(category.id(),
                    category.members().stream().map(number -> comparison.incidents().get(number).id()).toList());
        }
        return members;
    }

}
