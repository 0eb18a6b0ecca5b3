package org.emic.ingest.domain.reading;

import java.util.Locale;
import org.emic.ingest.domain.text.Blank;

/// A file's name as its owner gave it, made harmless: no folders, no control or direction marks, not endless.
public record FileName(String value) {

    private static final int LONGEST = 200;

    public FileName {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A file name without a character");
        }
    }

    /// Makes any string a name that can be shown and stored; `unnamed` where nothing is left.
    public static FileName of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().filter(FileName::isShown).limit(LONGEST).forEach(kept::appendCodePoint);
        String name = Blank.trim(kept.toString());
        return new FileName(name.isEmpty() || name.chars().allMatch(c -> c == '.') ? "unnamed" : name);
    }

    /// What follows the last full stop, in lower case; empty where there is none.
    public String extension() {
        int stop = value.lastIndexOf('.');
        return stop < 0 ? "" : value.substring(stop + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
                false;
            default -> true;
        };
    }
}
