package org.emic.theme.domain.theme;

import java.util.List;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.Status;

/// Codes that belong together, as far as a machine can tell.
///
/// @param number order of first appearance, from 1
/// @param definition plain sentences about what the data hold; no interpretation
/// @param codes all of them, those of the sub-themes too, in canonical order; at least one
/// @param subThemes empty where the data have none
public record Theme(ThemeId id, int number, Label label, Status status, String definition, List<Code> codes,
        List<SubTheme> subThemes) {

    public Theme {
        codes = List.copyOf(codes);
        subThemes = List.copyOf(subThemes);
    }

}
