package org.emic.coding.domain.decisions;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emic.coding.domain.Anchor;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.First;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Mark;
import org.emic.coding.domain.Span;
import org.emic.coding.domain.Stretch;
import org.emic.coding.domain.TurnId;
import org.emic.coding.domain.Unit;
import org.emic.coding.domain.decisions.Utterances.Context;
import org.emic.coding.domain.decisions.Utterances.Utterance;

/// Where that stands which decisions are about, as far as it is still there.
final class Places {

    private final Set<IncidentId> coded;
    private final Map<IncidentId, Utterance> incidents;
    private final Map<TurnId, Context> turns;

    private Places(Set<IncidentId> coded, Map<IncidentId, Utterance> incidents, Map<TurnId, Context> turns) {
        this.coded = coded;
        this.incidents = incidents;
        this.turns = turns;
    }

    /// @param named by decisions
    /// @param touched codes, whose incidents may be suggested for nothing any more
    static Places of(Coded suggested, Set<Anchor> named, Collection<Seen> touched, Utterances utterances) {
        Set<IncidentId> coded = new HashSet<>();
        suggested.codings().forEach(coding -> coded.add(coding.incident()));
        Set<IncidentId> doubtful = new LinkedHashSet<>(only(IncidentId.class, named));
        touched.forEach(seen -> doubtful.addAll(seen.incidents().keySet()));
        doubtful.removeIf(incident -> coded.contains(incident) && !named.contains(incident));
        return new Places(coded, utterances.of(doubtful), utterances.contexts(only(TurnId.class, named)));
    }

    private static <A extends Anchor> List<A> only(Class<A> kind, Collection<Anchor> anchors) {
        return anchors.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    boolean has(Unit unit) {
        return unit.anchors().stream().allMatch(this::has);
    }

    boolean has(Anchor anchor) {
        return switch (anchor) {
            case IncidentId incident -> hasIncident(incident);
            case TurnId turn -> turns.containsKey(turn);
        };
    }

    boolean hasIncident(IncidentId incident) {
        return incidents.containsKey(incident) || coded.contains(incident);
    }

    /// The first incident that a mark touches, or the one beside it.
    IncidentId incidentOf(Mark mark) {
        return switch (mark.from()) {
            case IncidentId incident -> incident;
            case TurnId turn -> there(turn).beside();
        };
    }

    /// Where a mark stands.
    Stretch stretch(Mark mark) {
        Span span = new Span(transcript(mark.from()), turn(mark.from()), mark.start(), turn(mark.to()), mark.end());
        boolean beside = switch (mark.from()) {
            case IncidentId _ -> false;
            case TurnId turn -> isBeyond(there(turn).besideAt(), span);
        };
        return new Stretch(mark, span, beside);
    }

    private static boolean isBeyond(First incident, Span span) {
        return incident.turn() < span.fromTurn() || incident.turn() > span.toTurn()
                || incident.turn() == span.toTurn() && incident.start() >= span.end();
    }

    private UUID transcript(Anchor anchor) {
        return switch (anchor) {
            case IncidentId incident -> there(incident).transcriptId();
            case TurnId turn -> there(turn).transcriptId();
        };
    }

    private int turn(Anchor anchor) {
        return switch (anchor) {
            case IncidentId incident -> there(incident).place().turn();
            case TurnId turn -> there(turn).turn();
        };
    }

    private Utterance there(IncidentId incident) {
        return Optional.ofNullable(incidents.get(incident)).orElseThrow();
    }

    private Context there(TurnId turn) {
        return Optional.ofNullable(turns.get(turn)).orElseThrow();
    }

}
