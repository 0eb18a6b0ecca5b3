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
/// @param dominatedBy the speaker and the language that dominate it, where one does
public record CodeView(String code, String label, String origin, String status, String definition, String founder,
        int incidents,
        List<Speaker> speakers, List<Example> exemplars, List<Label> labels, List<Term> terms,
        List<Voice> dominatedBy) {

    /// How many of the code's incidents somebody said.
    public record Speaker(String speaker, int incidents) {}

    /// @param kind `typical` or `borderline`
    public record Example(Quote quote, String kind, double similarity) {}

    /// A candidate for the label.
    public record Label(String label, String origin, double score) {}

    /// Somebody who dominates the code; see [org.emic.coding.domain.OneVoice].
    ///
    /// @param kind `speaker` or `language`
    /// @param voice the speaker's name or the language's tag
    /// @param incidents how many of the code's are of this voice
    /// @param shareOfTalk the voice's share of all incidents of the study, from 0 to 1
    public record Voice(String kind, String voice, int incidents, double shareOfTalk) {}

    /// A word with its weight.
    public record Term(String term, double weight) {}

}
