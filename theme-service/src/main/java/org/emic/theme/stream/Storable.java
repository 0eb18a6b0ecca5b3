package org.emic.theme.stream;

/// Texts that the database can keep as they are.
final class Storable {

    private Storable() {}

    /// The same text.
    ///
    /// @throws IllegalArgumentException if it holds U+0000 or half a surrogate pair: no retry would help
    static String text(String text) {
        if (text.codePoints().anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE)) {
            throw new IllegalArgumentException("a text that no database keeps");
        }
        return text;
    }

}
