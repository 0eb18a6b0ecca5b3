package org.emic.coding.domain;

import java.util.List;

/// The codes that a researcher brought to a study.
///
/// @param codes no two of one name; none where the study's categories are all found in what is said
/// @param only whether nothing but these is suggested; otherwise new categories are found where none of them fits
public record OwnCodebook(List<OwnCode> codes, boolean only) {

    /// Nothing was brought.
    public static final OwnCodebook NONE = new OwnCodebook(List.of(), false);

    public OwnCodebook {
        codes = List.copyOf(codes);
    }

}
