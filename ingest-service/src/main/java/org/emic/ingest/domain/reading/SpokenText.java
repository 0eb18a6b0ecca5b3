package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.transcript.Times;

/// Reads a document whose turns begin with a speaker's name, as plain text or Markdown.
///
/// @param preamble what stands before the first turn
/// @param utterances in order; each line with a label begins one, also where the same person goes on
record SpokenText(String preamble, List<Utterance> utterances) {

    /// Lines that transcribers put around speech: the end, the time of day.
    private static final Pattern NO_SPEECH = Pattern.compile("(?iU)^(?:\\(?END(?: OF (?:TRANSCRIPT|RECORDING|"
            + "INTERVIEW|SESSION|TAPE))?\\)?[\\s\\d:.APMESDCTGH#-]*|\\d{1,2}:\\d{2}\\s*[AP]\\.?M\\.?(?:\\s*[A-Z]{2,4})?"
            + "|\\\\?#[\\s#]*|[-*_=\\s]{3,}|\\d{1,3}:[\\d:.,]{3,20}\\s*-->\\s*\\d{1,3}:[\\d:.,]{3,20}|[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?[\\])]?)$");
    private static final Pattern NO_SPEECH_CASED = Pattern.compile("^\\(?(?:END|End of (?:transcript|recording))\\b.*",
            Pattern.DOTALL);

    SpokenText {
        utterances = List.copyOf(utterances);
    }

    /// Reads the lines of a whole document.
    static SpokenText read(List<String> lines, boolean markdown) {
        return new Walk(lines, markdown).read();
    }

    private static final class Walk {

        private final TextLines lines;
        private final List<Optional<LabelLine>> labels;
        private final boolean markdown;
        private final List<Utterance> utterances = new ArrayList<>();
        private final List<String> preamble = new ArrayList<>();
        private final List<String> paragraphs = new ArrayList<>();
        private final List<String> gathered = new ArrayList<>();
        private Optional<LabelLine> speaking = Optional.empty();

        Walk(List<String> raw, boolean markdown) {
            this.lines = TextLines.of(raw);
            this.labels = Convention.labels(lines);
            this.markdown = markdown || labels.stream().flatMap(Optional::stream).anyMatch(LabelLine::bold);
        }

        SpokenText read() {
            for (int at = 0; at < labels.size(); at++) {
                TextLines.Line line = lines.lines().get(at);
                Optional<LabelLine> label = labels.get(at);
                if (label.isPresent()) {
                    endTurn();
                    speaking = label;
                    if (!label.get().rest().isEmpty()) {
                        gathered.add(label.get().rest());
                    }
                } else if (line.blank()) {
                    endParagraph();
                } else {
                    gathered.add(line.text());
                }
            }
            endTurn();
            return new SpokenText(String.join("\n", preamble), withEnds(Sides.joined(utterances)));
        }

        private void endTurn() {
            endParagraph();
            String text = String.join("\n", paragraphs);
            OptionalLong start = speaking.map(LabelLine::startMs).orElse(OptionalLong.empty());
            if (speaking.isEmpty()) {
                preamble.addAll(paragraphs);
            } else if (!text.isEmpty()) {
                Optional<Times> times = start.isPresent()
                        ? Optional.of(new Times(start.getAsLong(), start.getAsLong()))
                        : Optional.empty();
                utterances.add(Utterance.spoken(speaking.get().label(), text, times));
            }
            paragraphs.clear();
        }

        private void endParagraph() {
            if (!gathered.isEmpty()) {
                String joined = String.join(" ", gathered);
                String text = Blank.trim(markdown ? Markdown.unmarked(joined) : joined);
                boolean speech = !text.isEmpty() && !NO_SPEECH.matcher(limited(text)).matches()
                        && !(text.length() < 60 && NO_SPEECH_CASED.matcher(text).matches());
                if (speech) {
                    paragraphs.add(text);
                }
                gathered.clear();
            }
        }

        private static String limited(String text) {
            return text.length() > 200 ? "speech" : text;
        }

        /// A turn lasts until the next one begins.
        private static List<Utterance> withEnds(List<Utterance> turns) {
            List<Utterance> ended = new ArrayList<>();
            for (int i = 0; i < turns.size(); i++) {
                Utterance turn = turns.get(i);
                Optional<Times> next = i + 1 < turns.size() ? turns.get(i + 1).times() : Optional.empty();
                Optional<Times> times = turn.times()
                        .map(own -> new Times(own.startMs(),
                                Math.max(own.startMs(), next.map(Times::startMs).orElse(own.startMs()))));
                ended.add(turn.at(times));
            }
            return ended;
        }
    }
}
