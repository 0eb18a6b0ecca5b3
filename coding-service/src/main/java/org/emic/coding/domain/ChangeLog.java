package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Tells what happened to the codes between two looks at them, by where their incidents went. What the machine finds no
/// incident for does not make one of a person's codes another one; a person may.
public final class ChangeLog {

    private static final int THIN = 2;

    private final Map<CodeId, Code> before = new LinkedHashMap<>();
    private final Map<CodeId, Code> now = new LinkedHashMap<>();
    private final Map<IncidentId, CodeId> carriedBefore;
    private final Map<IncidentId, CodeId> carriedNow;
    private final Map<CodeId, List<IncidentId>> carriersBefore;
    private final Map<CodeId, List<IncidentId>> carriersNow;
    private final Map<CodeId, String> reasons;

    private ChangeLog(Told before, Coded now, Map<CodeId, String> reasons) {
        before.codes().forEach(code -> this.before.put(code.id(), code));
        now.codes().forEach(code -> this.now.put(code.id(), code));
        this.carriedBefore = before.carried();
        this.carriedNow = this.before.keySet().equals(this.now.keySet()) ? Map.of() : Told.of(now).carried();
        this.carriersBefore = carriers(carriedBefore, this.now.keySet());
        this.carriersNow = carriers(carriedNow, this.before.keySet());
        this.reasons = reasons;
    }

    /// What happened, in order: first the codes that ended, then the others as in the codebook.
    ///
    /// @param reasons what people say why they merged a code into another one, or took it out of one
    public static List<CodebookChange> between(Told before, Coded now, Map<CodeId, String> reasons) {
        return new ChangeLog(before, now, reasons).changes();
    }

    private List<CodebookChange> changes() {
        List<CodebookChange> changes = new ArrayList<>();
        before.forEach((id, code) -> {
            if (!now.containsKey(id)) {
                changes.add(ended(code));
            }
        });
        now.forEach((id, code) -> {
            Optional<Code> earlier = Optional.ofNullable(before.get(id));
            if (earlier.isEmpty()) {
                changes.add(begun(code));
            } else if (!earlier.get().equals(code)) {
                changes.add(new CodebookChange.Revised(code));
            }
        });
        return List.copyOf(changes);
    }

    private CodebookChange ended(Code code) {
        List<IncidentId> had = carriersBefore.getOrDefault(code.id(), List.of());
        Optional<String> reason = Optional.ofNullable(reasons.get(code.id()));
        Optional<CodeId> heir = largestShare(had, carriedNow).filter(now::containsKey);
        if (heir.isEmpty() || code.status() == Status.HUMAN && reason.isEmpty()) {
            return new CodebookChange.Retired(code);
        }
        if (reason.isEmpty() && had.size() <= THIN) {
            return new CodebookChange.Folded(code, heir.get(),
                    "too few incidents to stand alone; they are nearest to these");
        }
        return new CodebookChange.Merged(code, heir.get(),
                reason.orElse("compared anew, most of its incidents are nearest to these"));
    }

    private CodebookChange begun(Code code) {
        Optional<String> reason = Optional.ofNullable(reasons.get(code.id()));
        Optional<CodeId> source = largestShare(carriersNow.getOrDefault(code.id(), List.of()), carriedBefore)
                .filter(from -> now.containsKey(from) && (code.status() != Status.HUMAN || reason.isPresent()));
        return source
                .<CodebookChange>map(from -> new CodebookChange.Split(code, from,
                        reason.orElse("compared anew, these incidents are nearer to one another than to the others")))
                .orElseGet(() -> new CodebookChange.Founded(code));
    }

    /// Who carries the codes that are no more, or that were not there before.
    private static Map<CodeId, List<IncidentId>> carriers(Map<IncidentId, CodeId> carried, Set<CodeId> without) {
        Map<CodeId, List<IncidentId>> carriers = new HashMap<>();
        carried.forEach((incident, code) -> {
            if (!without.contains(code)) {
                carriers.computeIfAbsent(code, any -> new ArrayList<>()).add(incident);
            }
        });
        return carriers;
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

    /// The codes as they were at the last look.
    ///
    /// @param carried the code that each incident carries first; codes that are not among these do not count
    public record Told(List<Code> codes, Map<IncidentId, CodeId> carried) {

        /// Before the first look.
        public static final Told NOTHING = new Told(List.of(), Map.of());

        public Told {
            codes = List.copyOf(codes);
            Set<CodeId> known = codes.stream().map(Code::id).collect(Collectors.toSet());
            Map<IncidentId, CodeId> counting = new HashMap<>(carried);
            counting.values().retainAll(known);
            carried = Collections.unmodifiableMap(counting);
        }

        /// These codes and codings.
        public static Told of(Coded coded) {
            Map<IncidentId, CodeId> carried = new HashMap<>();
            coded.codings()
                    .stream()
                    .filter(coding -> coding.status() != Status.REJECTED && !coding.isBeside())
                    .forEach(coding -> carried.putIfAbsent(coding.incident(), coding.code()));
            return new Told(coded.codes(), carried);
        }

    }

}
