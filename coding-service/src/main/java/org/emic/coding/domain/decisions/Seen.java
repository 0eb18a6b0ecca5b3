package org.emic.coding.domain.decisions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Origin;

/// A suggested code as a person saw it when they first did something to it, or to the whole of it. From then on it keeps
/// its id, its label and these incidents: a re-run proposes changes and makes none.
///
/// @param label empty where it was made of words that were taken back since
/// @param incidents with the similarity of each
public record Seen(CodeId code, String label, Origin origin, Map<IncidentId, Double> incidents) {

    public Seen {
        incidents = new LinkedHashMap<>(incidents);
    }

}
