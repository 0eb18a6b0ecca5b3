package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.reading.Documents.Block;
import org.emic.ingest.domain.reading.Documents.Run;
import org.emic.ingest.domain.text.Blank;

/// Writes a document down as Markdown, whose conventions of speakers then hold for it, too: bold where a line has it first,
/// and everything else such that it reads as it stands.
final class DocumentLines {

    private static final Pattern MARK = Pattern
            .compile("\\*|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|\\\\(?=\\p{Punct})"
                    + "|(?<=\\])\\(|^#(?=#{0,5}(?:\\s|$))");
    private static final Pattern LABEL_WITH_WORDS = Pattern.compile("(?U)^([^:：]{1,80}[:：])(\\s.*)$");

    private DocumentLines() {}

    /// The lines; an empty one ends a paragraph.
    ///
    /// @param lang BCP 47 tag of the language in which the conversation is analysed
    static List<String> of(List<Block> blocks, String lang) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> lines.addAll(of(paragraph));
                case Block.Table table -> lines.addAll(TranscriptTable.lines(table, lang));
            }
        }
        return lines;
    }

    static List<String> of(Block.Paragraph paragraph) {
        List<String> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        for (Run run : paragraph.runs()) {
            String[] parts = run.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(marked(line));
                    line.clear();
                }
                line.add(new Run(parts[i], run.bold()));
            }
        }
        lines.add(marked(line));
        lines.add("");
        return lines;
    }

    /// The text such that Markdown reads it as it stands.
    static String escaped(String text) {
        return MARK.matcher(text).replaceAll("\\\\$0");
    }

    /// The line with its first bold words marked, a label's words without what follows its colon.
    private static String marked(List<Run> runs) {
        StringBuilder before = new StringBuilder();
        StringBuilder bold = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (Run run : runs) {
            boolean blank = Blank.is(run.text());
            if (after.isEmpty() && !bold.isEmpty() && (run.bold() || blank)) {
                bold.append(run.text());
            } else if (bold.isEmpty()) {
                (run.bold() && !blank ? bold : before).append(run.text());
            } else {
                after.append(run.text());
            }
        }
        String words = Blank.trim(bold.toString());
        if (words.isEmpty()) {
            return escaped(before.toString());
        }
        Matcher label = LABEL_WITH_WORDS.matcher(words);
        boolean split = label.matches();
        String rest = split ? label.group(2) + bold.substring(bold.indexOf(words) + words.length()) : "";
        String gap = split || bold.toString().endsWith(words) ? "" : " ";
        return escaped(before.toString()) + "**" + escaped(split ? label.group(1) : words) + "**"
                + escaped(rest + gap + after);
    }
}
