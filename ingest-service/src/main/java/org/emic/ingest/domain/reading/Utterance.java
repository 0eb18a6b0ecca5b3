package org.emic.ingest.domain.reading;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Times;

/// A turn before its speaker's name and role are settled.
///
/// @param label who speaks, as written there
/// @param text the words
/// @param times when, where the document tells
/// @param chat whether it was written during the talk and not said
record Utterance(Label label, String text, Optional<Times> times, boolean chat) {

    static Utterance spoken(Label label, String text, Optional<Times> times) {
        return new Utterance(label, text, times, false);
    }

    static Utterance written(Label label, String text) {
        return new Utterance(label, text, Optional.empty(), true);
    }

    /// What is not speech in it: stage directions, or all of a chat message.
    List<Annotation> annotations() {
        return chat
                ? List.of(new Annotation(Annotation.Kind.CHAT, new Span(0, text.codePointCount(0, text.length()))))
                : StageDirections.in(text);
    }
}
