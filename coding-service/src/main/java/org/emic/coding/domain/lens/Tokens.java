package org.emic.coding.domain.lens;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Divides a text into words: runs of letters, digits and marks. An apostrophe parts words (*women | s*, *l | homme*), so
/// that endings behind it do not matter. Where a script puts no spaces between words, every character is one.
final class Tokens {

    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

    private static final int FIRST_MARK = 0x300;
    private static final int FIRST_WITHOUT_SPACES = 0xE00;

    private final int[] points;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(int[] points) {
        this.points = points;
    }

    static List<Token> of(String text) {
        Tokens tokens = new Tokens(text.codePoints().toArray());
        tokens.read();
        return tokens.tokens;
    }

    private void read() {
        boolean follows = false;
        int at = 0;
        while (at < points.length) {
            if (isOfWord(points[at])) {
                int end = end(at);
                tokens.add(new Token(normal(new String(points, at, end - at)), at, end, follows));
                follows = true;
                at = end;
            } else {
                follows &= joins(points[at]);
                at = points[at] == '[' ? behindBracket(at) : at + 1;
            }
        }
    }

    private static String normal(String word) {
        // Normalising is dear, and nothing before the first combining mark needs it.
        boolean plain = word.chars().allMatch(c -> c < FIRST_MARK);
        return (plain ? word : Normalizer.normalize(word, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }

    /// Behind the bracket that closes this one; behind this one where none does.
    private int behindBracket(int start) {
        for (int i = start + 1; i < points.length; i++) {
            if (points[i] == ']') {
                return i + 1;
            }
        }
        return start + 1;
    }

    private int end(int start) {
        int end = start + 1;
        boolean alone = isAlone(points[start]);
        while (end < points.length && isOfWord(points[end])
                && (isMark(points[end]) || !alone && !isAlone(points[end]))) {
            end++;
        }
        return end;
    }

    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point) || isMark(point);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isAlone(int point) {
        return point >= FIRST_WITHOUT_SPACES && WITHOUT_SPACES.contains(UnicodeScript.of(point));
    }

    private static boolean joins(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || isApostrophe(point)
                || Character.getType(point) == Character.DASH_PUNCTUATION;
    }

    static boolean isApostrophe(int point) {
        return point == '\'' || point == '’' || point == 'ʼ';
    }

}
