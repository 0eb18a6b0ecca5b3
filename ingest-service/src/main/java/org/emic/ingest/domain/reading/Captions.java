package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.emic.ingest.domain.captions.Cue;
import org.emic.ingest.domain.captions.CueText;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.transcript.Times;

/// Makes turns of captions. A cue's speaker stands in a voice tag (`<v Boma>`) or, as Zoom writes it, before a colon; a
/// cue without one goes on with the speaker before. Neighbouring cues of one person are one turn.
///
/// @param preamble words before the first speaker
/// @param utterances in order; empty where the captions name nobody
record Captions(String preamble, List<Utterance> utterances) {

    Captions {
        utterances = List.copyOf(utterances);
    }

    /// Reads the cues in the order of the file.
    static Captions read(List<Cue> cues) {
        List<Piece> pieces = new ArrayList<>();
        boolean voices = false;
        for (Cue cue : cues) {
            Times times = new Times(cue.startMs(), Math.max(cue.startMs(), cue.endMs()));
            for (CueText.Spoken spoken : CueText.voices(cue.payload())) {
                voices |= spoken.voice().isPresent();
                pieces.add(new Piece(spoken.voice().map(Captions::voice), spoken.text(), times));
            }
        }
        return joined(voices ? pieces : labelled(pieces));
    }

    private record Piece(Optional<Label> speaker, String text, Times times) {}

    private static Label voice(String name) {
        return Label.of(name).orElseGet(() -> new Label(Blank.trim(name), Label.Style.NAME, ""));
    }

    /// Divides cues at lines that begin with a name.
    private static List<Piece> labelled(List<Piece> cues) {
        List<Labels.Offer> offers = new ArrayList<>();
        int lines = 0;
        for (Piece cue : cues) {
            boolean opens = true;
            for (String line : cue.text().lines().toList()) {
                offer(line, opens, lines).ifPresent(offers::add);
                lines += Blank.is(line) ? 0 : 1;
                opens = false;
            }
        }
        Labels labels = new Labels(offers, lines, cues.size());
        List<Piece> pieces = new ArrayList<>();
        int before = 0;
        for (Piece cue : cues) {
            boolean opens = true;
            for (String line : cue.text().lines().toList()) {
                Optional<LabelLine> label = offer(line, opens, before).filter(labels::begins)
                        .map(Labels.Offer::line);
                pieces.add(new Piece(label.map(LabelLine::label), label.map(LabelLine::rest).orElse(line),
                        cue.times()));
                before += Blank.is(line) ? 0 : 1;
                opens = false;
            }
        }
        return pieces;
    }

    private static Optional<Labels.Offer> offer(String line, boolean opens, int before) {
        String text = Blank.trim(line);
        String spoken = text.startsWith("- ") || text.startsWith("– ") ? Blank.trim(text.substring(2)) : text;
        return LabelLine.of(spoken).map(found -> new Labels.Offer(found, opens, before));
    }

    private static Captions joined(List<Piece> pieces) {
        List<Utterance> utterances = new ArrayList<>();
        List<String> preamble = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Optional<Label> speaking = Optional.empty();
        OptionalLong start = OptionalLong.empty();
        long end = 0;
        for (Piece piece : pieces) {
            boolean another = piece.speaker().isPresent()
                    && !piece.speaker().map(Label::key).equals(speaking.map(Label::key));
            if (another) {
                close(speaking, words, start, end, utterances, preamble);
                speaking = piece.speaker();
                start = OptionalLong.empty();
                end = 0;
            }
            String text = oneLine(piece.text());
            if (!text.isEmpty()) {
                words.add(text);
                start = start.isPresent() ? start : OptionalLong.of(piece.times().startMs());
                end = Math.max(end, piece.times().endMs());
            }
        }
        close(speaking, words, start, end, utterances, preamble);
        return new Captions(String.join("\n", preamble), utterances);
    }

    private static void close(Optional<Label> speaking, List<String> words, OptionalLong start, long end,
            List<Utterance> utterances, List<String> preamble) {
        if (!words.isEmpty()) {
            if (speaking.isPresent()) {
                long from = start.orElse(0);
                utterances.add(new Utterance(speaking.get(), String.join(" ", words),
                        Optional.of(new Times(from, Math.max(from, end)))));
            } else {
                preamble.addAll(words);
            }
        }
        words.clear();
    }

    private static String oneLine(String text) {
        return String.join(" ", text.lines().map(Blank::trim).filter(line -> !line.isEmpty()).toList());
    }
}
