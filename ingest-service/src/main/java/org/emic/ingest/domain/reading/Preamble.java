package org.emic.ingest.domain.reading;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.text.Blank;

/// What stands before a conversation: YAML front matter, and a block of lines such as `Date: ...`.
final class Preamble {

    private static final int FRONT_MATTER_WITHIN = 500;

    private Preamble() {}

    /// The number of lines, from the top, in which nobody speaks.
    static int end(List<String> lines) {
        int at = endOfFrontMatter(lines);
        while (at < lines.size()) {
            int start = skipBlank(lines, at);
            int end = start;
            boolean heading = false;
            while (end < lines.size() && !Blank.is(lines.get(end))) {
                Optional<LabelLine> line = LabelLine.of(Blank.trim(lines.get(end)));
                boolean key = line.isPresent() && Labels.isPreambleKey(line.get().label());
                if (!key) {
                    return at;
                }
                heading |= Labels.isHeading(line.get().label());
                end++;
            }
            if (!heading) {
                break;
            }
            at = end;
        }
        return at;
    }

    /// The number of lines, from the top, that are YAML front matter: about the document, not of it.
    static int endOfFrontMatter(List<String> lines) {
        int first = skipBlank(lines, 0);
        if (first < lines.size() && Blank.trim(lines.get(first)).equals("---")) {
            for (int at = first + 1; at < Math.min(lines.size(), FRONT_MATTER_WITHIN); at++) {
                String line = Blank.trim(lines.get(at));
                if (line.equals("---") || line.equals("...")) {
                    return at + 1;
                }
            }
        }
        return 0;
    }

    private static int skipBlank(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && Blank.is(lines.get(at))) {
            at++;
        }
        return at;
    }
}
