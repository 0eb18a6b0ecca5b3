package org.emic.coding.domain.decisions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emic.coding.domain.Anchor;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Origin;
import org.jspecify.annotations.Nullable;

/// A suggested code as it stood before a person when they first did something to it, or to the whole of it. From then on it
/// keeps its id, its label and these incidents: a re-run proposes changes and makes none. What joined it later is kept once
/// somebody has decided about it.
///
/// What people had decided about it is not in here. It is written in anew each time, and would not go with an undoing.
///
/// @param label empty where it was made of words that were taken back since
/// @param incidents that it was suggested for, with the similarity of each
public record Seen(CodeId code, String label, Origin origin, Map<IncidentId, Double> incidents) {

    public Seen {
        incidents = new LinkedHashMap<>(incidents);
    }

    /// What is kept of the suggested codes that an act is about.
    ///
    /// @param history what was decided before
    public static List<Seen> by(Act act, Coded suggested, History history, Utterances utterances) {
        return act.codes().isEmpty()
                ? List.of()
                : OpenCodebook.of(suggested, history, utterances).seen(act, history.touched(), history.effective());
    }

    /// The same under another label.
    Seen called(String other, Origin from) {
        return new Seen(code, other, from, incidents);
    }

    /// With incidents that somebody decided about later.
    Seen and(Seen later) {
        Map<IncidentId, Double> all = new LinkedHashMap<>(incidents);
        later.incidents.forEach(all::putIfAbsent);
        return new Seen(code, label, origin, all);
    }

    /// Those of its incidents that are named, but for what was kept before.
    Seen of(Collection<Anchor> named, @Nullable Seen before) {
        Map<IncidentId, Double> some = new LinkedHashMap<>(incidents);
        some.keySet().retainAll(named);
        if (before != null) {
            some.keySet().removeAll(before.incidents.keySet());
        }
        return new Seen(code, label, origin, some);
    }

}
