package org.emic.ingest.domain.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/// How large a file may be. A whole line of a megabyte is no conversation, but a file that lost its line ends.
///
/// @param bytes of the whole file
/// @param lineCharacters of one line
public record Limits(long bytes, int lineCharacters) {

    /// 20 MiB a file, 1 MiB characters a line.
    public static final Limits USUAL = new Limits(20L << 20, 1 << 20);

    /// Looks at a file too large to be read whole, to say what is wrong with it: an endless line, else its size.
    ///
    /// @throws IOException where the file cannot be read
    public Refusal tooLarge(FileName file, long size, InputStream content) throws IOException {
        Longest longest = new Longest();
        byte[] buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            for (int i = 0; i < read; i++) {
                longest.accept(buffer[i]);
            }
        }
        return longest.characters > lineCharacters
                ? longLine(file, longest.line, longest.characters)
                : tooLarge(file, size);
    }

    /// Says that a file has too many bytes.
    Refusal tooLarge(FileName file, long size) {
        return Refusal.tooLarge(file.value(), Refusal.WHOLE_FILE,
                "it has %s bytes; the limit is %s".formatted(grouped(size), grouped(bytes)),
                "Divide it into one file a session and upload these.");
    }

    /// Whether a line of this text is too long to be speech.
    Optional<Refusal> longLine(FileName file, String text) {
        int line = 1;
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r' && !crlf(text, at)) {
                if (at - start > lineCharacters) {
                    return Optional.of(longLine(file, line, text.codePointCount(start, at)));
                }
                start = at + 1;
                line++;
            }
        }
        return Optional.empty();
    }

    private Refusal longLine(FileName file, long line, long characters) {
        return Refusal.tooLarge(file.value(), "line " + line,
                "line %d has %s characters; the limit is %s".formatted(line, grouped(characters),
                        grouped(lineCharacters)),
                "Give each turn a line of its own, beginning with the speaker's name and a colon.");
    }

    private static boolean crlf(String text, int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// The longest line of UTF-8, without holding it.
    private static final class Longest {

        private long line = 1;
        private long characters;
        private long currentLine = 1;
        private long current;

        void accept(byte next) {
            if (next == '\n') {
                currentLine++;
                current = 0;
            } else if ((next & 0xC0) != 0x80 && next != '\r') {
                current++;
                if (current > characters) {
                    characters = current;
                    line = currentLine;
                }
            }
        }
    }
}
