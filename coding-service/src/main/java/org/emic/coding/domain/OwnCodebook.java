package org.emic.coding.domain;

import java.util.List;

/// The codes that are known before a study is compared: those that a researcher brought, then those that the machine learns
/// from what people decided.
///
/// @param codes no two of one name or id; none where the study's categories are all found in what is said
/// @param only whether nothing but these is suggested; otherwise new categories are found where none of them fits
/// @param lessons what people decided about single incidents, wherever these are
public record OwnCodebook(List<OwnCode> codes, boolean only, List<Lesson> lessons) {

    /// Nothing is known.
    public static final OwnCodebook NONE = new OwnCodebook(List.of(), false);

    public OwnCodebook {
        codes = List.copyOf(codes);
        lessons = List.copyOf(lessons);
    }

    /// Without anything that people decided.
    public OwnCodebook(List<OwnCode> codes, boolean only) {
        this(codes, only, List.of());
    }

}
