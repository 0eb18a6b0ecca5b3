package org.emic.coding.domain.stance;

import java.util.List;

/// Reads a text word by word. Implemented outside the domain, with a tagger for parts of speech.
public interface WordReader {

    /// The words and punctuation marks in order; empty where the language is not English.
    ///
    /// @param lang BCP 47 tag
    List<Word> words(String text, String lang);

}
