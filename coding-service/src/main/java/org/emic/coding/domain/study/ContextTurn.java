package org.emic.coding.domain.study;

import org.emic.coding.domain.TurnId;

/// What is said in a turn, or a part of a long one, without an incident: moderators' words, and what is too short to code.
/// The machine leaves it alone; people may code it.
///
/// @param id the same for all parts of the turn
/// @param start where this part begins in the turn, in code points
/// @param role `participant`, `moderator` or `unattributed`
/// @param text verbatim
public record ContextTurn(TurnId id, int turn, int start, String speaker, String role, String text) {

    /// Code points into the turn's text, exclusive.
    public int end() {
        return start + text.codePointCount(0, text.length());
    }

}
