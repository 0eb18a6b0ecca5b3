package org.emic.coding.domain.brought;

import java.util.List;
import org.emic.coding.domain.deductive.CodebookEntry;

/// A codebook that a researcher brought.
///
/// @param entries no two of one name
/// @param only whether nothing but these codes is suggested; otherwise new ones are found where none of them fits
public record BroughtCodebook(List<CodebookEntry> entries, boolean only) {

    public BroughtCodebook {
        entries = List.copyOf(entries);
    }

}
