package org.emic.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;

/// A passage of talk in which a person marked what is somebody else's story: `{{client|She had walked for two days.}}`.
///
/// @param turns without the marks
/// @param marked one for each turn; places count Java's `char`
record MarkedStories(List<Turn> turns, List<List<Span>> marked) {

    private static final Pattern MARK = Pattern.compile("\\{\\{[a-z]+\\|(.*?)}}");

    /// The passages of a file: a turn a line, an empty line between two.
    static List<MarkedStories> read(Path file) throws IOException {
        List<MarkedStories> passages = new ArrayList<>();
        for (String passage : Files.readString(file).strip().split("\n\n+")) {
            passages.add(of(passage.lines().toList()));
        }
        return passages;
    }

    private static MarkedStories of(List<String> lines) {
        List<Turn> turns = new ArrayList<>();
        List<List<Span>> marked = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(": ", 2);
            StringBuilder text = new StringBuilder();
            List<Span> spans = new ArrayList<>();
            Matcher marks = MARK.matcher(parts[1]);
            int at = 0;
            while (marks.find()) {
                text.append(parts[1], at, marks.start());
                spans.add(new Span(text.length(), text.length() + marks.group(1).length()));
                text.append(marks.group(1));
                at = marks.end();
            }
            text.append(parts[1].substring(at));
            turns.add(new Turn(turns.size(), parts[0], Role.PARTICIPANT, text.toString(), List.of(), Optional.empty()));
            marked.add(spans);
        }
        return new MarkedStories(turns, marked);
    }

    boolean hasStory() {
        return marked.stream().anyMatch(spans -> !spans.isEmpty());
    }
}
