package org.emic.ingest.domain.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.transcript.Times;

/// Gathers Amazon Transcribe's words and punctuation into stretches of one speaker.
final class WordStretches {

    /// A pause after which another may have had a say.
    private static final long PAUSE_MS = 1000;

    private final String glue;
    private final List<Segment> all = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<String> speaker = Optional.empty();
    private Optional<Times> times = Optional.empty();
    private boolean sentenceEnded;

    /// @param glue what stands between words
    WordStretches(String glue) {
        this.glue = glue;
    }

    /// Takes the next item.
    void accept(Optional<String> by, Node item) {
        String word = word(item);
        if (isPunctuation(item)) {
            text.append(word);
            sentenceEnded = word.matches("[.?!。？！]");
            return;
        }
        if (!by.equals(speaker)) {
            close();
            speaker = by;
        }
        text.append(text.isEmpty() ? "" : glue).append(word);
        times = Times.spanning(times, times(item));
        sentenceEnded = false;
    }

    /// Ends the stretch where a sentence or a pause ends before this item.
    void divideAtPauses(Node item) {
        if (isPunctuation(item)) {
            return;
        }
        Optional<Times> next = times(item);
        boolean pause = next.isPresent() && times.isPresent()
                && next.get().startMs() - times.get().endMs() > PAUSE_MS;
        if (sentenceEnded || pause) {
            close();
        }
    }

    /// All stretches, with the one that goes on.
    List<Segment> all() {
        close();
        return List.copyOf(all);
    }

    private void close() {
        if (!text.isEmpty()) {
            all.add(new Segment(speaker, text.toString(), times));
        }
        text.setLength(0);
        times = Optional.empty();
        sentenceEnded = false;
    }

    private static String word(Node item) {
        List<Node> alternatives = item.member("alternatives").map(Node::items).orElse(List.of());
        return alternatives.isEmpty()
                ? ""
                : alternatives.getFirst().members().member("content").map(Node::text).orElse("");
    }

    private static boolean isPunctuation(Node item) {
        return item.member("type").map(Node::name).orElse("").equals("punctuation");
    }

    private static Optional<Times> times(Node item) {
        return Clock.SECONDS.times(item.member("start_time"), item.member("end_time"));
    }
}
