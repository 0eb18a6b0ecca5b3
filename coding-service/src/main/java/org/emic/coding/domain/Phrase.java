package org.emic.coding.domain;

import java.util.List;

/// A stretch of somebody's words that could name what they talk about.
///
/// @param text as it would stand in a codebook
/// @param form how it was made
/// @param verbatim whether it stands in the text just so, letter case aside
/// @param terms its content words in their basic forms, lower case
public record Phrase(String text, Form form, boolean verbatim, List<String> terms) {

    /// Patterns of parts of speech.
    public enum Form {
        /// A verb with its object, the verb turned into a gerund: "fearing the police".
        GERUND,
        /// A noun with what belongs to it: "the time frame of criminal proceedings".
        NOUN_PHRASE,
        /// A short span in the speaker's own words: "nobody believed her".
        SPAN
    }

    public Phrase {
        terms = List.copyOf(terms);
    }

}
