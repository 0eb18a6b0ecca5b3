package org.emic.coding.domain.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.emic.coding.domain.Analysis;

/// Analyses kept in memory between steps, to spare the replay. Only a cache: one that is missing or behind is rebuilt
/// from what is stored. Thread safe: what is taken belongs to the taker.
public final class KeptAnalyses {

    private final int most;
    private final Map<StudyId, Kept> kept = new LinkedHashMap<>();

    /// @param most how many are kept, the longest unused dropped first; 0 keeps none
    public KeptAnalyses(int most) {
        this.most = most;
    }

    /// Takes the analysis out if it has compared exactly what stands before this position.
    synchronized Optional<Analysis> take(Position position) {
        Kept found = kept.remove(position.study());
        return found != null && found.position().isSameWorkAs(position)
                ? Optional.of(found.analysis())
                : Optional.empty();
    }

    synchronized void keep(Position position, Analysis analysis) {
        kept.remove(position.study());
        kept.put(position.study(), new Kept(position, analysis));
        while (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private record Kept(Position position, Analysis analysis) {}

}
