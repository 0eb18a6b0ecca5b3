package org.emic.coding.domain;

import java.util.List;
import org.emic.coding.domain.stance.WordReader;

/// Finds in somebody's words what could name a code. Neither phrases nor terms hold pseudonyms. Implemented outside the
/// domain, with a tagger for parts of speech.
public interface PhraseFinder extends WordReader {

    /// Candidates in order of appearance; empty where the language is not known or nothing fits.
    ///
    /// @param lang BCP 47 tag
    List<Phrase> phrases(String text, String lang);

    /// The content words of a text in their basic forms, lower case, in order of appearance, with repeats.
    ///
    /// @param lang BCP 47 tag
    List<String> terms(String text, String lang);

}
