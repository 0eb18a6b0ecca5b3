package org.emic.ingest.domain.participants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;

/// What a person should look at before a transcript is released, about one of its speakers.
///
/// @param speaker the name as it stands
/// @param turns how many turns the speaker has
/// @param asking in how many of these something is asked
/// @param kind what is to be looked at
public record SpeakerHint(String speaker, int turns, int asking, Kind kind) {

    private static final int FEWEST_TURNS = 4;

    /// What is to be looked at.
    public enum Kind {
        /// Nobody of this name is on the roster.
        NOT_ON_THE_ROSTER,
        /// No moderator is known, and this speaker asks in most turns and more than anybody else.
        MAY_MODERATE
    }

    /// All hints about a conversation, in the order of its speakers. Who may moderate is never taken for a moderator
    /// without a person: the machine does not code moderators.
    public static List<SpeakerHint> of(List<Turn> turns, Roster roster) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        boolean moderated = false;
        for (Turn turn : turns) {
            moderated |= turn.role() == Role.MODERATOR;
            if (turn.role() != Role.UNATTRIBUTED) {
                int[] count = counts.computeIfAbsent(turn.speaker(), _ -> new int[2]);
                count[0]++;
                count[1] += turn.text().indexOf('?') >= 0 || turn.text().indexOf('？') >= 0 ? 1 : 0;
            }
        }
        List<SpeakerHint> hints = new ArrayList<>();
        int most = counts.values().stream().mapToInt(count -> count[1]).max().orElse(0);
        for (Map.Entry<String, int[]> one : counts.entrySet()) {
            int said = one.getValue()[0];
            int asking = one.getValue()[1];
            if (!roster.participants().isEmpty() && roster.named(one.getKey()).isEmpty()) {
                hints.add(new SpeakerHint(one.getKey(), said, asking, Kind.NOT_ON_THE_ROSTER));
            }
            if (!moderated && said >= FEWEST_TURNS && 2 * asking > said && asking == most) {
                hints.add(new SpeakerHint(one.getKey(), said, asking, Kind.MAY_MODERATE));
            }
        }
        return hints;
    }
}
