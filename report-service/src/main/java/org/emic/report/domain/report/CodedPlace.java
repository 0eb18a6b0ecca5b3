package org.emic.report.domain.report;

import java.util.Comparator;
import java.util.List;
import org.emic.report.domain.Code;
import org.emic.report.domain.Coding;

/// A coding at its place in the words, under the code that stands for it today.
///
/// @param paths where the code stands among the themes; one empty path where it stands in none
public record CodedPlace(Coding coding, Quotation words, Code code, List<ThemePath> paths) {

    /// Transcript, turn, start, the nearest first, code; then whatever tells two apart.
    public static final Comparator<CodedPlace> CANONICAL = Comparator
            .comparingInt((CodedPlace place) -> place.words().transcript())
            .thenComparingInt(place -> place.words().turn())
            .thenComparingInt(place -> place.words().start())
            .thenComparing(Comparator.comparingDouble((CodedPlace place) -> place.coding().similarity()).reversed())
            .thenComparing(place -> place.code().label())
            .thenComparing(place -> place.code().id().value())
            .thenComparing(place -> place.coding().id())
            .thenComparingInt(place -> place.words().end());

    /// A theme and, where it has any, its sub-theme.
    ///
    /// @param number the theme's; 0 in the empty path
    public record ThemePath(int number, String theme, String letter, String subTheme) {

        public static final ThemePath NONE = new ThemePath(0, "", "", "");

    }

}
