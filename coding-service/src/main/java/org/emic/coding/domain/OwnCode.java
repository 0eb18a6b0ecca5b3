package org.emic.coding.domain;

import java.util.List;
import org.emic.coding.domain.deductive.Wording;

/// A code that is known before anything is compared: one that a researcher brought, or one that people founded or touched
/// and that the machine is to learn.
///
/// @param name empty where the words that it was made of are gone
/// @param definition may be empty
/// @param learnt whether people founded or touched it in the study: what they decided about it is theirs to say again
/// @param status [Status#SUGGESTED] where the machine once suggested the code
/// @param wordings by which it is known: its name, the sentences of its definition, passages that show it; one that is
///        learnt may have none
public record OwnCode(CodeId id, String name, String definition, boolean learnt, Status status,
        List<Wording> wordings) {

    /// @throws IllegalArgumentException if nothing tells what the code is
    public OwnCode {
        wordings = List.copyOf(wordings);
        if (wordings.isEmpty() && !learnt) {
            throw new IllegalArgumentException("a code needs a wording to be known by");
        }
    }

    /// One that a researcher brought. Its id derives from its name.
    public OwnCode(String name, String definition, List<Wording> wordings) {
        this(CodeId.brought(name), name, definition, false, Status.HUMAN, wordings);
    }

    /// The category as this code. What people called and defined is told by their decisions.
    Code owned(Code category) {
        if (status == Status.SUGGESTED) {
            return category;
        }
        return category.ownedWith(learnt ? "" : definition);
    }

}
