package org.emic.theme.domain.theme;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// All themes of an analysis, in order of first appearance.
///
/// @param method every parameter by name
/// @param fingerprint SHA-256 in hexadecimal over the canonical JSON of all this
public record Themes(List<Theme> themes, SortedMap<String, Object> method, String fingerprint) {

    public Themes {
        themes = List.copyOf(themes);
        method = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(method));
    }

    /// How many sub-themes there are in all themes together.
    public int subThemes() {
        return themes.stream().mapToInt(theme -> theme.subThemes().size()).sum();
    }

}
