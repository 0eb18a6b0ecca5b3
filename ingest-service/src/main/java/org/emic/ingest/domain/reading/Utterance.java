package org.emic.ingest.domain.reading;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Original;
import org.emic.ingest.domain.transcript.Times;

/// A turn before its speaker's name and role are settled.
///
/// @param label who speaks, as written there
/// @param text the words
/// @param times when, where the document tells
/// @param chat whether it was written during the talk and not said
/// @param original the words as spoken, where the text is a translation
record Utterance(Label label, String text, Optional<Times> times, boolean chat, Optional<Original> original) {

    static Utterance spoken(Label label, String text, Optional<Times> times) {
        return new Utterance(label, text, times, false, Optional.empty());
    }

    static Utterance written(Label label, String text) {
        return new Utterance(label, text, Optional.empty(), true, Optional.empty());
    }

    /// The same beside what was said in another language.
    Utterance beside(String translation, Original spoken) {
        return new Utterance(label, translation, times, chat, Optional.of(spoken));
    }

    /// The same at another time.
    Utterance at(Optional<Times> when) {
        return new Utterance(label, text, when, chat, original);
    }

    /// What is not speech in it: stage directions, or all of a chat message.
    List<Annotation> annotations() {
        return chat
                ? List.of(new Annotation(Annotation.Kind.CHAT, new Span(0, text.codePointCount(0, text.length()))))
                : StageDirections.in(text);
    }
}
