package org.emic.ingest.domain.transcript;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Words;

/// What one person said before somebody else spoke.
///
/// @param number counts all turns of the document from 0
/// @param speaker the speaker's name as shown
/// @param role what the speaker is in the conversation
/// @param text the words, verbatim; a line feed stands where a paragraph ends
/// @param annotations stage directions within the text, in order, not overlapping
/// @param times when it was said, where the document tells
/// @param lang BCP 47 tag of its language, where that is not the study's
/// @param original the words as spoken, where the text is a translation
public record Turn(int number, String speaker, Role role, String text, List<Annotation> annotations,
        Optional<Times> times, Optional<String> lang, Optional<Original> original) {

    public Turn {
        annotations = List.copyOf(annotations);
    }

    /// A turn whose text is what was spoken, in the study's language.
    public Turn(int number, String speaker, Role role, String text, List<Annotation> annotations,
            Optional<Times> times) {
        this(number, speaker, role, text, annotations, times, Optional.empty(), Optional.empty());
    }

    /// The same turn under another number.
    public Turn numbered(int other) {
        return new Turn(other, speaker, role, text, annotations, times, lang, original);
    }

    /// The same words given to somebody else.
    public Turn by(String otherSpeaker, Role otherRole) {
        return new Turn(number, otherSpeaker, otherRole, text, annotations, times, lang, original);
    }

    /// Other words in this turn's place, with no original beside them.
    ///
    /// @param directions the stage directions within them
    public Turn saying(String words, List<Annotation> directions) {
        return new Turn(number, speaker, role, words, directions, times, lang, Optional.empty());
    }

    /// The same turn, said at another time or at one that is not known.
    public Turn at(Optional<Times> otherTimes) {
        return new Turn(number, speaker, role, text, annotations, otherTimes, lang, original);
    }

    /// The same turn, with this original beside it.
    public Turn beside(Optional<Original> other) {
        return new Turn(number, speaker, role, text, annotations, times, lang, other);
    }

    /// Whether it was written during the talk and not said.
    public boolean isChat() {
        return annotations.size() == 1 && annotations.getFirst().kind() == Annotation.Kind.CHAT
                && annotations.getFirst().span().length() == CodePoints.length(text);
    }

    /// How many words it has.
    public int words() {
        return Words.count(text);
    }
}
