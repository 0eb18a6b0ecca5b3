package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.transcript.Times;

/// Turns made of pieces: neighbouring pieces of one person are one turn.
///
/// @param preamble words before the first speaker
/// @param utterances in order; empty where no piece names anybody
record Joined(String preamble, List<Utterance> utterances) {

    Joined {
        utterances = List.copyOf(utterances);
    }

    static Joined of(List<Piece> pieces) {
        Open open = new Open();
        pieces.forEach(open::accept);
        open.close();
        return new Joined(String.join("\n", open.preamble), open.utterances);
    }

    /// The turn that goes on.
    private static final class Open {

        private final List<Utterance> utterances = new ArrayList<>();
        private final List<String> preamble = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private Optional<Label> speaking = Optional.empty();
        private Optional<Times> times = Optional.empty();

        void accept(Piece piece) {
            if (piece.speaker().isPresent()
                    && !piece.speaker().map(Label::key).equals(speaking.map(Label::key))) {
                close();
                speaking = piece.speaker();
            }
            String text = oneLine(piece.text());
            if (!text.isEmpty()) {
                words.add(text);
                times = Times.spanning(times, piece.times());
            }
        }

        void close() {
            if (speaking.isPresent() && !words.isEmpty()) {
                utterances.add(Utterance.spoken(speaking.get(), String.join(" ", words), times));
            } else {
                preamble.addAll(words);
            }
            words.clear();
            times = Optional.empty();
        }

        private static String oneLine(String text) {
            return String.join(" ", text.lines().map(Blank::trim).filter(line -> !line.isEmpty()).toList());
        }
    }
}
