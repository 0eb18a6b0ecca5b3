package org.emic.coding.domain.vectors;

import java.util.List;

/// What is compared of an incident: its words without stage directions, white space collapsed.
public final class ComparedText {

    private ComparedText() {}

    /// The words to compare; empty where nothing but stage directions, punctuation and space was there.
    ///
    /// @param text the incident's text, verbatim
    /// @param start where the text begins in its turn, in code points
    /// @param directions places in the turn's text; parts outside the incident do not matter
    public static String of(String text, int start, List<StageDirection> directions) {
        int[] points = text.codePoints().toArray();
        StringBuilder words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < points.length; i++) {
            if (isSpace(points[i]) || within(start + i, directions)) {
                gap = true;
            } else {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                words.appendCodePoint(points[i]);
                gap = false;
            }
        }
        String compared = words.toString();
        return compared.codePoints().anyMatch(Character::isLetterOrDigit) ? compared : "";
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean within(int place, List<StageDirection> directions) {
        for (StageDirection direction : directions) {
            if (place >= direction.start() && place < direction.end()) {
                return true;
            }
        }
        return false;
    }

}
