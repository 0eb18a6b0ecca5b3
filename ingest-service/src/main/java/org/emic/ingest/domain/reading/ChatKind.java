package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.List;
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

    private static final String BEGINNING = "^\\d{1,2}:\\d{2}:\\d{2}\\s{1,9}From\\s{1,9}";
    private static final Pattern TO = Pattern
            .compile(BEGINNING + "(.{1,80}?)\\s{1,9}[Tt]o\\s{1,9}.{1,120}?\\s{0,9}:(?:\\s(.*))?$");
    private static final Pattern OLD = Pattern.compile(BEGINNING + "(.{1,80}?)\\s{0,9}:(?:\\s(.*))?$");

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
        Matcher to = TO.matcher(line);
        Matcher old = OLD.matcher(line);
        Optional<Matcher> found = to.matches() ? Optional.of(to) : Optional.of(old).filter(Matcher::matches);
        return found.flatMap(matcher -> Label.given(matcher.group(1)).map(label -> {
            List<String> lines = new ArrayList<>();
            Optional.ofNullable(matcher.group(2)).map(Blank::trim).filter(words -> !words.isEmpty())
                    .ifPresent(lines::add);
            return new Message(label, lines);
        }));
    }
}
