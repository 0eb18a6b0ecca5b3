package org.emic.report.render;

import java.util.Locale;
import java.util.stream.Collectors;
import org.emic.report.render.page.ReportPage;

/// The lines that stand on each printed page: what the report is, whether names were kept, and the study's note.
///
/// The note is somebody's text within a style sheet, so every character of it but letters and digits of ASCII is
/// written as a CSS escape, with the blank that ends it (CSS Syntax Level 3, section 4.3.7).
final class RunningLines {

    private static final int LONGEST_NOTE = 150;

    private final ReportPage page;

    RunningLines(ReportPage page) {
        this.page = page;
    }

    String css() {
        return """
                @page {
                  @top-left { content: %s; }
                  @top-right { content: %s; }
                  @bottom-left { content: %s; }
                }
                """.formatted(string(page.notice().heading() + " · " + page.notice().reading()),
                string(page.notice().names()), string(note()));
    }

    private String note() {
        String note = page.study().note().strip();
        return note.codePointCount(0, note.length()) <= LONGEST_NOTE
                ? note
                : note.substring(0, note.offsetByCodePoints(0, LONGEST_NOTE)).stripTrailing() + "…";
    }

    private static String string(String text) {
        return text.codePoints()
                .mapToObj(RunningLines::escaped)
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int codePoint) {
        boolean plain = codePoint < 128 && (Character.isLetterOrDigit(codePoint) || codePoint == ' ');
        return plain ? Character.toString(codePoint) : String.format(Locale.ROOT, "\\%X ", codePoint);
    }

}
