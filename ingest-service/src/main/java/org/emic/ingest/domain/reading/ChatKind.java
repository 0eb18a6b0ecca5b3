package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.transcript.Format;

/// The chat of a call as Zoom saves it: `00:12:34 From Anna to Everyone: ...`, and the older
/// `00:12:34\t From  Anna : ...`. Its times are of the day or of the recording, and it does not say which, so they are
/// left out.
final class ChatKind implements TextKind {

    private static final Pattern BEGINNING = Pattern.compile("^\\d{1,2}:\\d{2}:\\d{2}\\s{1,9}From\\s{1,9}");
    private static final int LONGEST_HEAD = 240;

    private record Message(Label by, List<String> lines) {}

    /// None of its own: it is saved as `.txt`.
    @Override
    public Set<String> endings() {
        return Set.of();
    }

    @Override
    public boolean recognises(String text) {
        return text.lines()
                .filter(line -> !Blank.is(line))
                .findFirst()
                .flatMap(line -> message(Blank.trim(line)))
                .isPresent();
    }

    @Override
    public Found find(String text) {
        List<Message> messages = new ArrayList<>();
        for (String line : text.lines().map(Blank::trim).toList()) {
            Optional<Message> begun = message(line);
            begun.ifPresent(messages::add);
            if (begun.isEmpty() && !line.isEmpty()) {
                messages.getLast().lines().add(line);
            }
        }
        List<Utterance> utterances = messages.stream()
                .filter(message -> !message.lines().isEmpty())
                .map(message -> Utterance.written(message.by(), String.join("\n", message.lines())))
                .toList();
        return utterances.isEmpty()
                ? new Found.Nothing(Refusal.WHOLE_FILE, "no message of this chat has words",
                        "Save the chat again, or leave it out.")
                : new Found.Talk(Format.CHAT, "", utterances);
    }

    private static Optional<Message> message(String line) {
        Matcher beginning = BEGINNING.matcher(line);
        if (!beginning.find()) {
            return Optional.empty();
        }
        String rest = line.substring(beginning.end());
        int colon = colon(rest);
        if (colon < 0) {
            return Optional.empty();
        }
        String head = Label.collapse(rest.substring(0, colon));
        int to = head.toLowerCase(Locale.ROOT).indexOf(" to ");
        String words = Blank.trim(rest.substring(colon + 1));
        return Label.given(to < 0 ? head : head.substring(0, to))
                .map(by -> new Message(by, new ArrayList<>(words.isEmpty() ? List.of() : List.of(words))));
    }

    /// The first colon that a blank or the line's end follows.
    private static int colon(String text) {
        int end = Math.min(text.length(), LONGEST_HEAD);
        for (int at = 0; at < end; at++) {
            if (text.charAt(at) == ':' && (at + 1 == text.length() || Blank.is(text.charAt(at + 1)))) {
                return at;
            }
        }
        return -1;
    }
}
