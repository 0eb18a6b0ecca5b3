package org.emic.coding.domain.reading;

import java.util.List;

/// A code as people and programs see it.
///
/// @param origin `in-vivo` or `constructed`
/// @param definition a person's; empty where nobody has given one
/// @param founder empty where nothing carries the code
/// @param speakers most incidents first
/// @param exemplars typical ones first
/// @param labels what it might be called, best first
/// @param terms words that set it apart, heaviest first
public record CodeView(String code, String label, String origin, String status, String definition,
        String founder, int incidents,
        List<Speaker> speakers, List<Example> exemplars, List<Label> labels, List<Term> terms) {

    /// How many of the code's incidents somebody said.
    public record Speaker(String speaker, int incidents) {}

    /// @param kind `typical` or `borderline`
    public record Example(Quote quote, String kind, double similarity) {}

    /// A candidate for the label.
    public record Label(String label, String origin, double score) {}

    /// A word with its weight.
    public record Term(String term, double weight) {}

}
