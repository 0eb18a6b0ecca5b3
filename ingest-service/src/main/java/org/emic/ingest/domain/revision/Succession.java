package org.emic.ingest.domain.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Turn;

/// What becomes of a transcript's incidents in a new version.
public final class Succession {

    private final Revision revision;
    private final List<Incident> before;

    /// @param before the incidents of the version before, in order
    public Succession(Revision revision, List<Incident> before) {
        this.revision = revision;
        this.before = List.copyOf(before);
    }

    /// An incident that is no more.
    ///
    /// @param now the ids of those that hold its words, or stand where these were, in order
    public record Gone(String incident, List<String> now) {

        public Gone {
            now = List.copyOf(now);
        }
    }

    /// The incidents of the new version. A turn that is the same has the same ones, even if this version of the program
    /// would divide it in another way: their ids stand for these words.
    ///
    /// @param divided what the program makes of the new version's turns
    public List<Incident> incidents(List<Incident> divided) {
        Map<Integer, List<Incident>> old = byTurn(before);
        Map<Integer, List<Incident>> machines = byTurn(divided);
        List<Incident> incidents = new ArrayList<>();
        for (RevisedTurn one : revision.revised()) {
            List<Incident> today = machines.getOrDefault(one.turn().number(), List.of());
            List<Incident> kept = one.isCarriedOver()
                    ? old.getOrDefault(one.sources().getFirst(), List.of())
                    : today;
            boolean same = spans(kept).equals(spans(today));
            incidents.addAll(same ? today : kept.stream().map(incident -> moved(incident, one.turn(), today)).toList());
        }
        return incidents;
    }

    private static Incident moved(Incident incident, Turn turn, List<Incident> today) {
        return new Incident(turn.number(), incident.ordinal(), turn.speaker(), incident.span(), incident.text(),
                incident.annotations(),
                today.isEmpty() ? OptionalInt.empty() : today.getFirst().promptedBy());
    }

    /// The incidents that are no more, in order.
    ///
    /// @param idBefore the id of an incident of the version before
    /// @param now the incidents of the new version
    /// @param idNow the id of one of these
    public List<Gone> gone(Function<Incident, String> idBefore, List<Incident> now, Function<Incident, String> idNow) {
        Map<Incident, List<Incident>> heirs = heirs(now);
        return before.stream()
                .filter(heirs::containsKey)
                .map(incident -> new Gone(idBefore.apply(incident),
                        heirs.getOrDefault(incident, List.of()).stream().map(idNow).toList()))
                .toList();
    }

    private Map<Incident, List<Incident>> heirs(List<Incident> now) {
        Map<Integer, List<Incident>> old = byTurn(before);
        Map<Integer, List<Incident>> present = byTurn(now);
        Map<Incident, List<Incident>> heirs = new HashMap<>();
        for (List<RevisedTurn> family : revision.families()) {
            heirs.putAll(Inheritance.of(
                    in(old, family.stream().flatMap(one -> one.sources().stream()).distinct()),
                    in(present, family.stream().map(one -> one.turn().number()))));
        }
        return heirs;
    }

    private static List<Incident> in(Map<Integer, List<Incident>> byTurn, Stream<Integer> turns) {
        return turns.flatMap(turn -> byTurn.getOrDefault(turn, List.of()).stream()).toList();
    }

    private static List<Span> spans(List<Incident> incidents) {
        return incidents.stream().map(Incident::span).toList();
    }

    private static Map<Integer, List<Incident>> byTurn(List<Incident> incidents) {
        return incidents.stream().collect(Collectors.groupingBy(Incident::turn));
    }
}
