package org.emic.ingest.domain.segmentation;

import java.util.ArrayList;
import java.util.List;
import org.emic.ingest.domain.text.ContentWords;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Speech;

/// The sentences of a paragraph as they are grouped: what carries no matter (`Yes.`, `Right, right.`) goes with the
/// sentence after it, or with the one before at a paragraph's end. Places count Java's `char` in the turn.
final class SentenceUnits {

    private SentenceUnits() {}

    /// In each list the last span carries the unit's matter, except at the end of a paragraph without any.
    static List<List<Span>> of(Speech speech, Span paragraph, Sentences sentences, String lang) {
        List<List<Span>> units = new ArrayList<>();
        List<Span> waiting = new ArrayList<>();
        for (Span sentence : pieces(speech, paragraph, sentences, lang)) {
            waiting.add(sentence);
            boolean full = sentence.end() - waiting.getFirst().start() > Segmentation.MOST_CHARS;
            if (full || ContentWords.in(sentence.in(speech.words()))) {
                units.add(List.copyOf(waiting));
                waiting.clear();
            }
        }
        if (!waiting.isEmpty()) {
            List<Span> last = new ArrayList<>(units.isEmpty() ? List.of() : units.removeLast());
            last.addAll(waiting);
            units.add(last);
        }
        return units;
    }

    private static List<Span> pieces(Speech speech, Span paragraph, Sentences sentences, String lang) {
        List<Span> pieces = new ArrayList<>();
        for (Span found : sentences.of(paragraph.in(speech.words()), lang)) {
            Span sentence = speech.trimmed(found.shifted(paragraph.start()));
            if (sentence.length() > 0) {
                Pieces.of(speech.text(), sentence, Segmentation.MOST_CHARS)
                        .stream()
                        .map(speech::trimmed)
                        .filter(piece -> piece.length() > 0)
                        .forEach(pieces::add);
            }
        }
        return pieces;
    }
}
