package org.emic.coding.domain.decisions;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Origin;

/// A suggested code as it stood before a person when they first did something to it, or to the whole of it. From then on it
/// keeps its id, its label and these incidents: a re-run proposes changes and makes none.
///
/// What people had decided about it is not in here. It is written in anew each time, and would not go with an undoing.
///
/// @param label empty where it was made of words that were taken back since
/// @param incidents that it was suggested for, with the similarity of each
public record Seen(CodeId code, String label, Origin origin, Map<IncidentId, Double> incidents) {

    public Seen {
        incidents = new LinkedHashMap<>(incidents);
    }

    /// The suggested codes that an act concerns, where it is about the whole of them or the first one about them.
    ///
    /// @param history what was decided before
    public static List<Seen> by(Act act, Coded suggested, History history, Utterances utterances) {
        Set<CodeId> concerned = new HashSet<>(act.codes());
        history.decisions().forEach(decision -> decision.makes().ifPresent(concerned::remove));
        if (!act.isAboutTheWhole()) {
            concerned.removeAll(history.touched().keySet());
        }
        return concerned.isEmpty()
                ? List.of()
                : OpenCodebook.of(suggested, history, utterances).seen(act.codes(), concerned, history.effective());
    }

    /// The same under another label.
    Seen called(String other, Origin from) {
        return new Seen(code, other, from, incidents);
    }

}
