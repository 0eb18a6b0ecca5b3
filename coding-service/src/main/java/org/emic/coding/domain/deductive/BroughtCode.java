package org.emic.coding.domain.deductive;

import java.util.List;

/// A code that is known before anything is compared.
///
/// @param wordings what tells it from others besides examples: its name, the sentences of its definition, example passages;
///        see [CodebookEntry#texts]
public record BroughtCode(String name, List<Wording> wordings) {

    public BroughtCode {
        wordings = List.copyOf(wordings);
    }

}
