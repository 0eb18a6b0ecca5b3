package org.emic.ingest.domain.revision;

import java.util.Optional;
import org.emic.ingest.domain.transcript.Role;

/// One act of a correction. Turns are counted as in the version that is corrected, whatever the other acts do.
public sealed interface Act {

    /// The turn that it changes.
    int turn();

    /// Other words for what the turn says.
    record Reword(int turn, String text) implements Act {}

    /// Another speaker for all of the turn.
    ///
    /// @param role empty for the one that this speaker has elsewhere in the transcript, a participant's otherwise
    record Attribute(int turn, String speaker, Optional<Role> role) implements Act {}

    /// Two turns of one.
    ///
    /// @param at where the second begins, in code points of the turn's text
    /// @param speaker who says the second; empty where it is the same
    record Split(int turn, int at, Optional<String> speaker) implements Act {}

    /// One turn of this and the next, said by this one's speaker.
    record Join(int turn) implements Act {}
}
