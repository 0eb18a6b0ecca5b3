package org.emic.coding.domain.deductive;

/// Turns what is known of an incident into a suggestion.
sealed interface Judge permits ToldByDefinitions, TaughtByExamples {

    /// @param incident its number in canonical order
    Suggestion judge(int incident);

}
