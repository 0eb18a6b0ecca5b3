package org.emic.ingest.domain.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Turn;

/// Finds passages in which a speaker seems to tell somebody else's story: a client's, a colleague's, a perpetrator's, an
/// official's. They are suggestions for a person. More is found than should be, so that less is overlooked; English only.
///
/// A story begins where somebody is mentioned whom the speaker knows of (*one of our survivors*, *the officer*, *she*)
/// and it is told what happened. It goes on, over further turns of the speaker too, until the speaker comes to
/// themselves or to what is so in general.
public final class Stories {

    private Stories() {}

    /// The stories of a conversation, in order; several of one turn do not overlap.
    public static List<Story> in(List<Turn> turns) {
        Map<String, Teller> tellers = new HashMap<>();
        List<Story> stories = new ArrayList<>();
        for (Turn turn : turns) {
            Teller teller = tellers.computeIfAbsent(turn.speaker(), _ -> new Teller());
            CodePoints places = CodePoints.of(turn.text());
            for (Teller.Told told : teller.hear(turn.number(), turn.text(), Sentence.of(speech(turn, places)))) {
                stories.add(new Story(turn.number(), places.fromChars(told.span()), told.whose(), told.because()));
            }
        }
        return stories;
    }

    /// The turn's text with blanks in place of stage directions.
    private static String speech(Turn turn, CodePoints places) {
        StringBuilder speech = new StringBuilder(turn.text());
        for (Annotation annotation : turn.annotations()) {
            Span span = places.toChars(annotation.span());
            for (int at = span.start(); at < span.end(); at++) {
                speech.setCharAt(at, speech.charAt(at) == '\n' ? '\n' : ' ');
            }
        }
        return speech.toString();
    }
}
