package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Blank;

/// The lines of a document, with what their places tell.
///
/// @param lines in order
/// @param withWords how many have words, front matter and headings left out
/// @param paragraphs how many paragraphs these are
record TextLines(List<Line> lines, int withWords, int paragraphs) {

    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s.*");

    TextLines {
        lines = List.copyOf(lines);
    }

    /// A line.
    ///
    /// @param text without blanks at its ends
    /// @param blank whether it divides paragraphs: an empty line, a heading, front matter
    /// @param before how many lines with words stand before it
    /// @param opensParagraph whether nothing, or a blank line, stands before it
    /// @param speech whether somebody may begin to speak in it
    record Line(String text, boolean blank, int before, boolean opensParagraph, boolean speech) {}

    static TextLines of(List<String> raw) {
        int frontMatter = Preamble.endOfFrontMatter(raw);
        int preamble = Preamble.end(raw);
        List<Line> lines = new ArrayList<>();
        int words = 0;
        int paragraphs = 0;
        boolean opens = true;
        for (int number = 0; number < raw.size(); number++) {
            String text = Blank.trim(raw.get(number));
            boolean divides = text.isEmpty() || number < frontMatter || HEADING.matcher(text).matches();
            boolean speech = !divides && number >= preamble;
            lines.add(new Line(text, divides, words, opens, speech));
            words += speech ? 1 : 0;
            paragraphs += speech && opens ? 1 : 0;
            opens = divides;
        }
        return new TextLines(lines, words, paragraphs);
    }
}
