package org.emic.coding.domain.decisions;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        return new History(java.util.stream.Stream.concat(decisions.stream(), java.util.stream.Stream.of(decision))
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

    /// What counts, in order.
    public List<Decision> effective() {
        Set<Integer> undone = undone();
        return decisions.stream().filter(decision -> !undone.contains(decision.number())).toList();
    }

}
