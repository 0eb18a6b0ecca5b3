package org.emic.ingest.domain.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.emic.ingest.domain.transcript.Lineage;
import org.emic.ingest.domain.transcript.Origin;
import org.emic.ingest.domain.transcript.Turn;

/// All turns of a new version, with what became of those of the version before.
public record Revision(List<RevisedTurn> revised) {

    public Revision {
        revised = List.copyOf(revised);
    }

    /// The turns of the new version, in order.
    public List<Turn> turns() {
        return revised.stream().map(RevisedTurn::turn).toList();
    }

    /// Whether anything is different.
    public boolean changesAnything() {
        return revised.stream().anyMatch(turn -> !turn.isCarriedOver());
    }

    /// How many turns lost words, or their speaker's name.
    public int withdrawn() {
        return (int) revised.stream().filter(turn -> turn.change() == RevisedTurn.Change.WITHDRAWN).count();
    }

    /// What became of each turn of the version before, in order, by its number there.
    public Map<Integer, List<RevisedTurn>> bySource() {
        Map<Integer, List<RevisedTurn>> bySource = new HashMap<>();
        revised.forEach(one -> one.sources()
                .forEach(source -> bySource.computeIfAbsent(source, _ -> new ArrayList<>()).add(one)));
        return bySource;
    }

    /// The revision in which words of these turns are withdrawn where other words stand for them now.
    ///
    /// @param source whether it is one of these turns, by its number in the version before
    public Revision takingBack(IntPredicate source) {
        return new Revision(revised.stream()
                .map(one -> one.change() == RevisedTurn.Change.WORDED
                        && one.sources().stream().anyMatch(turn -> source.test(turn))
                                ? new RevisedTurn(one.turn(), one.sources(), RevisedTurn.Change.WITHDRAWN)
                                : one)
                .toList());
    }

    /// The turns that changed, by kinship: the parts of a turn that was split stand together, and so does what shares a turn
    /// with them.
    List<List<RevisedTurn>> families() {
        List<List<RevisedTurn>> families = new ArrayList<>();
        for (RevisedTurn one : revised) {
            if (one.isCarriedOver()) {
                continue;
            }
            boolean akin = !families.isEmpty()
                    && !Collections.disjoint(families.getLast().getLast().sources(), one.sources());
            if (!akin) {
                families.add(new ArrayList<>());
            }
            families.getLast().add(one);
        }
        return families;
    }

    /// Where each turn of the new version came from.
    public Lineage lineage(Lineage before) {
        int version = before.version() + 1;
        return new Lineage(version, revised.stream()
                .map(one -> one.isCarriedOver()
                        ? before.origins().get(one.sources().getFirst())
                        : new Origin(version, one.turn().number()))
                .toList());
    }

    /// The revision with other turns in place of those that changed, such as their protected form.
    ///
    /// @param other keeps the turn's number
    public Revision changed(UnaryOperator<Turn> other) {
        return new Revision(revised.stream()
                .map(one -> one.isCarriedOver()
                        ? one
                        : new RevisedTurn(other.apply(one.turn()), one.sources(), one.change()))
                .toList());
    }
}
