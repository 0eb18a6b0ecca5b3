package org.emic.ingest.domain.stories;

import org.emic.ingest.domain.text.Span;

/// A passage that seems to tell somebody else's story.
///
/// @param turn the turn's number
/// @param span its place in the turn's text, in code points: whole sentences
/// @param whose whose story it is
/// @param because the words that led to it, as they stand
public record Story(int turn, Span span, Whose whose, String because) {

    /// The same passage of the turn under another number.
    public Story in(int other) {
        return new Story(other, span, whose, because);
    }
}
