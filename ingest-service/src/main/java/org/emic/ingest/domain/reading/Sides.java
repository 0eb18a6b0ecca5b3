package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.transcript.Original;

/// Joins what stands below a turn as `Original: ...` or `Translation: ...` with the turn: a document may say both, and
/// neither label is a person.
final class Sides {

    private static final String ORIGINAL = "original";
    private static final String TRANSLATION = "translation";

    private Sides() {}

    /// The label that stands before a turn's original words.
    static String label(Optional<String> translator) {
        return "Original" + translator.map(role -> " (" + role + ")").orElse("") + ":";
    }

    static List<Utterance> joined(List<Utterance> utterances) {
        List<Utterance> joined = new ArrayList<>();
        for (Utterance utterance : utterances) {
            String key = utterance.label().key();
            boolean side = key.equals(ORIGINAL) || key.equals(TRANSLATION);
            if (!side || joined.isEmpty() || joined.getLast().original().isPresent()) {
                joined.add(utterance);
            } else {
                Utterance turn = joined.removeLast();
                Optional<String> translator = Translators.role(utterance.label().aside());
                joined.add(key.equals(ORIGINAL)
                        ? turn.beside(turn.text(), new Original(utterance.text(), translator))
                        : turn.beside(utterance.text(), new Original(turn.text(), translator)));
            }
        }
        return joined;
    }
}
