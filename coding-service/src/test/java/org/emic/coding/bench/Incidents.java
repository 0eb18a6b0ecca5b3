package org.emic.coding.bench;

import org.emic.coding.domain.Incident;
import org.emic.coding.domain.IncidentId;

/// Incidents as the speed benchmark feeds them: sessions of 250, one incident a turn.
final class Incidents {

    static final int A_SESSION = 250;
    static final int A_PASSAGE = 64;

    private Incidents() {}

    static Incident of(GoldSet.Unit unit, int number, float[] vector) {
        return of(unit.speaker(), unit.text(), number, vector);
    }

    static Incident of(String speaker, String text, int number, float[] vector) {
        int transcript = number / A_SESSION + 1;
        int turn = number % A_SESSION;
        return new Incident(new IncidentId("i-%012x-%d-0".formatted(transcript, turn)), transcript, turn, 0, speaker,
                text, "en", vector);
    }

    /// Where the passage ends that begins at this number.
    static int passageEnd(int from, int size) {
        int session = (from / A_SESSION + 1) * A_SESSION;
        return Math.min(size, Math.min(session, from + A_PASSAGE));
    }

    static boolean endsSession(int end, int size) {
        return end == size || end % A_SESSION == 0;
    }

}
