package org.emic.report.domain;

import java.util.List;

/// A theme as theme-service synthesised it.
///
/// @param number order of first appearance, from 1
/// @param codes all codes of the theme, those of its sub-themes too
/// @param subThemes empty where the data has none
public record Theme(String id, int number, String label, String origin, Status status, String definition,
        List<CodeId> codes, List<SubTheme> subThemes) {

    public Theme {
        codes = List.copyOf(codes);
        subThemes = List.copyOf(subThemes);
    }

    /// A lettered part of a theme.
    public record SubTheme(String id, String letter, String label, String origin, Status status, String definition,
            List<CodeId> codes) {

        public SubTheme {
            codes = List.copyOf(codes);
        }

    }

}
