package org.emic.ingest.domain.reading;

import java.util.BitSet;
import java.util.regex.Pattern;

/// Takes Markdown's marks off a paragraph: escapes, bold, italics, links. What is left is what a reader sees.
final class Markdown {

    private static final Pattern LINK = Pattern
            .compile("(?<!\\\\)!?\\[([^\\[\\]]*)]\\((?:[^()\\s]*)(?:\\s\"[^\"]*\")?\\)");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private Markdown() {}

    /// The paragraph as it reads.
    static String unmarked(String paragraph) {
        String text = BREAK.matcher(LINK.matcher(paragraph).replaceAll("$1")).replaceAll(" ");
        StringBuilder plain = new StringBuilder(text.length());
        BitSet literal = new BitSet();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
                literal.set(plain.length());
                at++;
            }
            plain.append(text.charAt(at));
        }
        BitSet marks = new BitSet();
        findPairs(plain, '*', literal, marks);
        findPairs(plain, '_', literal, marks);
        if (marks.isEmpty()) {
            return plain.toString();
        }
        StringBuilder kept = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) {
            if (!marks.get(at)) {
                kept.append(plain.charAt(at));
            }
        }
        return kept.toString();
    }

    /// Marks runs of one to three signs that open before a word and close after one.
    private static void findPairs(CharSequence text, char sign, BitSet literal, BitSet marks) {
        int[] open = {-1, -1, -1, -1};
        for (int at = 0; at < text.length();) {
            int end = at;
            while (end < text.length() && text.charAt(end) == sign && !literal.get(end)) {
                end++;
            }
            int length = end - at;
            if (length >= 1 && length <= 3) {
                boolean opens = end < text.length() && !Character.isWhitespace(text.charAt(end))
                        && (sign == '*' || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
                boolean closes = at > 0 && !Character.isWhitespace(text.charAt(at - 1))
                        && (sign == '*' || end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
                if (closes && open[length] >= 0) {
                    marks.set(open[length], open[length] + length);
                    marks.set(at, end);
                    open[length] = -1;
                } else if (opens) {
                    open[length] = at;
                }
            }
            at = Math.max(end, at + 1);
        }
    }
}
