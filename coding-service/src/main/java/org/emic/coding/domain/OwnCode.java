package org.emic.coding.domain;

import java.util.List;
import org.emic.coding.domain.deductive.Wording;

/// A code that a researcher brought.
///
/// @param definition may be empty
/// @param wordings by which it is known, at least one: its name, the sentences of its definition, passages that show it
public record OwnCode(String name, String definition, List<Wording> wordings) {

    /// @throws IllegalArgumentException if there is no wording
    public OwnCode {
        wordings = List.copyOf(wordings);
        if (wordings.isEmpty()) {
            throw new IllegalArgumentException("a code needs a wording to be known by");
        }
    }

    /// Its id, derived from its name.
    public CodeId id() {
        return CodeId.brought(name);
    }

}
