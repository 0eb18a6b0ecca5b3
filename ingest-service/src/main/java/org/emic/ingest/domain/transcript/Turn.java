package org.emic.ingest.domain.transcript;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.text.Words;

/// What one person said before somebody else spoke.
///
/// @param number counts all turns of the document from 0
/// @param speaker the speaker's name as shown
/// @param role what the speaker is in the conversation
/// @param text the words, verbatim; a line feed stands where a paragraph ends
/// @param annotations stage directions within the text, in order, not overlapping
/// @param times when it was said, where the document tells
public record Turn(int number, String speaker, Role role, String text, List<Annotation> annotations,
        Optional<Times> times) {

    public Turn {
        annotations = List.copyOf(annotations);
    }

    /// How many words it has.
    public int words() {
        return Words.count(text);
    }
}
