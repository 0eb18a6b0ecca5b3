package org.emic.theme.domain.theme;

import java.util.List;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.Status;

/// A part of a theme.
///
/// @param id the theme's id, a hyphen and the letter
/// @param letter a, b, ... z, aa, ... in order of first appearance
/// @param definition plain sentences about what the data hold; no interpretation
/// @param codes in canonical order, at least one
public record SubTheme(String id, String letter, Label label, Status status, String definition, List<Code> codes) {

    public SubTheme {
        codes = List.copyOf(codes);
    }

    /// Letter of the n-th sub-theme, counted from 0.
    static String letter(int n) {
        String last = String.valueOf((char) ('a' + n % 26));
        return n < 26 ? last : letter(n / 26 - 1) + last;
    }

}
