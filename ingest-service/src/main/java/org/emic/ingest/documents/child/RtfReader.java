package org.emic.ingest.documents.child;

import java.io.IOException;

/// Takes RTF apart into its tokens (Rich Text Format Specification 1.9.1, conventions of an RTF reader).
final class RtfReader {

    private static final int LONGEST_WORD = 32;
    private static final int MOST_DIGITS = 10;

    /// One token.
    sealed interface Token {

        /// A group begins.
        record Open() implements Token {}

        /// A group ends.
        record Close() implements Token {}

        /// A control word.
        ///
        /// @param number its parameter, `NONE` where it has none
        record Control(String word, int number) implements Token {

            static final int NONE = Integer.MIN_VALUE;

            /// For a switch such as `\b`: whether it turns on.
            boolean on() {
                return number != 0;
            }
        }

        /// A byte of text in some encoding.
        record Char(int value) implements Token {}

        /// Nothing follows.
        record End() implements Token {}
    }

    private final byte[] bytes;
    private int at;

    RtfReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Where the next token begins.
    int place() {
        return at;
    }

    Token next() throws IOException {
        while (at < bytes.length) {
            int c = bytes[at++] & 0xFF;
            switch (c) {
                case '{' -> {
                    return new Token.Open();
                }
                case '}' -> {
                    return new Token.Close();
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n', 0 -> {
                    // Lay out the file, not the text.
                }
                default -> {
                    return new Token.Char(c);
                }
            }
        }
        return new Token.End();
    }

    /// Passes over bytes that are no text.
    void skip(int count) {
        at = (int) Math.min(bytes.length, (long) at + Math.max(0, count));
    }

    private Token control() throws IOException {
        int c = at < bytes.length ? bytes[at++] & 0xFF : -1;
        if (c == '\'') {
            return new Token.Char(hex() * 16 + hex());
        }
        if (!isLetter(c)) {
            return c == '\r' || c == '\n'
                    ? new Token.Control("par", Token.Control.NONE)
                    : new Token.Control(c < 0 ? "" : String.valueOf((char) c), Token.Control.NONE);
        }
        StringBuilder word = new StringBuilder().append((char) c);
        while (at < bytes.length && isLetter(bytes[at])) {
            word.append((char) bytes[at++]);
            if (word.length() > LONGEST_WORD) {
                throw new Unreadable(Trouble.BROKEN, "byte " + at);
            }
        }
        int number = number();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        return new Token.Control(word.toString(), number);
    }

    private int number() throws IOException {
        int start = at;
        if (at < bytes.length && bytes[at] == '-') {
            at++;
        }
        long number = 0;
        int digits = at;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at++] - '0';
            if (at - digits > MOST_DIGITS) {
                throw new Unreadable(Trouble.BROKEN, "byte " + at);
            }
        }
        if (at == digits) {
            at = start;
            return Token.Control.NONE;
        }
        return (int) Math.min(Integer.MAX_VALUE, bytes[start] == '-' ? -number : number);
    }

    private int hex() throws IOException {
        int digit = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        if (digit < 0) {
            throw new Unreadable(Trouble.BROKEN, "byte " + at);
        }
        at++;
        return digit;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
