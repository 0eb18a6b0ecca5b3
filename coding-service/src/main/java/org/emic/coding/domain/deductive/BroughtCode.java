package org.emic.coding.domain.deductive;

import java.util.List;

/// A code that the researcher brings.
///
/// @param wordings what tells it from others, at least one: its name, the sentences of its definition, example passages;
///        see [CodebookEntry#texts]
public record BroughtCode(String name, List<Wording> wordings) {

    /// @throws IllegalArgumentException if there is no wording
    public BroughtCode {
        wordings = List.copyOf(wordings);
        if (wordings.isEmpty()) {
            throw new IllegalArgumentException("a code needs a wording to be known by");
        }
    }

}
