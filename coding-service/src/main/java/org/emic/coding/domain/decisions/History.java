package org.emic.coding.domain.decisions;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emic.coding.domain.CodeId;

/// All decisions about a study, in order.
public record History(List<Decision> decisions) {

    /// Nobody has decided anything.
    public static final History EMPTY = new History(List.of());

    public History {
        decisions = List.copyOf(decisions);
    }

    /// The number of the next decision.
    public int next() {
        return decisions.isEmpty() ? 1 : decisions.getLast().number() + 1;
    }

    /// As it was at a moment.
    public History until(Instant moment) {
        return new History(decisions.stream().filter(decision -> !decision.at().isAfter(moment)).toList());
    }

    /// With one more.
    public History and(Decision decision) {
        return new History(Stream.concat(decisions.stream(), Stream.of(decision))
                .toList());
    }

    /// The numbers of what was undone. Undoing an undoing lets the first decision count again.
    public Set<Integer> undone() {
        Set<Integer> undone = new HashSet<>();
        for (Decision decision : decisions.reversed()) {
            if (decision.act() instanceof Act.Undo undo && !undone.contains(decision.number())) {
                undone.add(undo.decision());
            }
        }
        return undone;
    }

    /// The codes that people made, also where the making was undone.
    Set<CodeId> made() {
        return decisions.stream().flatMap(decision -> decision.makes().stream()).collect(Collectors.toSet());
    }

    /// Whether after an act that comes next the study is compared anew: what was told is no longer so, or the machine is to
    /// learn.
    public boolean changesThePast(Act act) {
        return switch (act) {
            case Act.Learn _ -> true;
            case Act.Undo undo -> changesCodes(undo) || undone(undo).anyMatch(this::changesThePast);
            case Act.Found _,Act.Apply _,Act.Confirm _,Act.Reject _,Act.Move _,Act.ConfirmCode _,Act.RejectCode _,Act.Rename _,Act.Define _,Act.Merge _,Act.Split _,Act.Write _ ->
                false;
        };
    }

    private Stream<Act> undone(Act.Undo undo) {
        return decisions.stream().filter(decision -> decision.number() == undo.decision()).map(Decision::act);
    }

    /// Whether an act that comes next changes codes or codings: memos do not, and neither does undoing one.
    public boolean changesCodes(Act act) {
        return switch (act) {
            case Act.Write _,Act.Learn _ -> false;
            case Act.Undo undo -> undone(undo).anyMatch(this::changesCodes);
            case Act.Found _,Act.Apply _,Act.Confirm _,Act.Reject _,Act.Move _,Act.ConfirmCode _,Act.RejectCode _,Act.Rename _,Act.Define _,Act.Merge _,Act.Split _ ->
                true;
        };
    }

    /// The suggested codes that people have touched, as these were last, with what joined them since and was decided about.
    /// What was undone tells of a code only where something that counts was done to it since.
    public Map<CodeId, Seen> touched() {
        return touched(next());
    }

    /// The same by the decisions before the one with this number.
    Map<CodeId, Seen> touched(int before) {
        Set<Integer> undone = undone();
        Map<CodeId, Seen> touched = new LinkedHashMap<>();
        Map<CodeId, Seen> undoneOf = new HashMap<>();
        for (Decision decision : decisions) {
            if (decision.number() >= before) {
                break;
            }
            if (undone.contains(decision.number())) {
                decision.seen().forEach(seen -> undoneOf.merge(seen.code(), seen, decision::later));
            } else {
                decision.act()
                        .codes()
                        .forEach(code -> Optional.ofNullable(undoneOf.get(code))
                                .ifPresent(seen -> touched.putIfAbsent(code, seen)));
                decision.seen().forEach(seen -> touched.merge(seen.code(), seen, decision::later));
            }
        }
        return touched;
    }

    /// What counts, in order.
    public List<Decision> effective() {
        Set<Integer> undone = undone();
        return decisions.stream().filter(decision -> !undone.contains(decision.number())).toList();
    }

}
