package org.emic.ingest.domain.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.emic.ingest.domain.captions.WebVttFile;

/// Bytes decoded in one encoding without replacing any.
///
/// @param text all of it, or what stands before the fault
/// @param fault the first place that is no text in this encoding
record Strict(String text, Optional<Fault> fault) {

    /// One control character in so many makes a file binary.
    private static final int CONTROLS_PER = 200;

    /// What is wrong, and where.
    record Fault(String place, String problem, String remedy) {}

    /// Whether a byte-order mark begins the file.
    static boolean isMarked(byte[] bytes) {
        return begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xEF, 0xBB, 0xBF);
    }

    /// By the byte-order mark, as UTF-8 where there is none.
    static Strict unicode(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, Encoding.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, Encoding.UTF_16BE);
        }
        return decode(bytes, begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, Encoding.UTF_8);
    }

    /// In an encoding that somebody names.
    static Strict decode(byte[] bytes, Encoding encoding) {
        return decode(bytes, 0, encoding);
    }

    /// UTF-16 where every other byte is zero, as it is in the scripts of Europe.
    static Optional<Encoding> likely(byte[] bytes) {
        int[] zeros = new int[2];
        for (int at = 0; at < bytes.length; at++) {
            zeros[at % 2] += bytes[at] == 0 ? 1 : 0;
        }
        int most = bytes.length / 4;
        if (bytes.length < 4 || zeros[0] <= most && zeros[1] <= most) {
            return Optional.empty();
        }
        return Optional.of(zeros[0] > zeros[1] ? Encoding.UTF_16BE : Encoding.UTF_16LE);
    }

    private static Strict decode(byte[] bytes, int from, Encoding encoding) {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        Optional<Fault> binary = binary(text, from, encoding);
        if (binary.isPresent() || !result.isError()) {
            return new Strict(text, binary.or(() -> mistaken(text, encoding)));
        }
        return new Strict(text, Optional.of(new Fault(place(in.position(), text, text.length()),
                "the %s there %s not %s".formatted(written(bytes, in.position(), result.length()),
                        result.length() == 1 ? "is" : "are", encoding.word().toUpperCase(Locale.ROOT)),
                "Save the file as UTF-8 and upload it again, or name another encoding.")));
    }

    private static Optional<Fault> binary(String text, int from, Encoding encoding) {
        boolean captions = WebVttFile.hasSignature(text);
        int nul = captions ? -1 : text.indexOf('\0');
        long controls = text.chars().filter(Strict::isControl).count();
        if (nul < 0 && controls * CONTROLS_PER <= text.length()) {
            return Optional.empty();
        }
        int first = nul >= 0 ? nul : first(text, Strict::isControl);
        return Optional.of(new Fault(place(from + offset(text, first, encoding.charset()), text, first),
                "the byte 0x%02X there does not occur in text: the file is binary, or UTF-16 without a byte-order mark"
                        .formatted((int) text.charAt(first)),
                "Save the transcript as plain text in UTF-8 (.txt, .md, .vtt, .srt) and upload that."));
    }

    /// Control characters where Windows has quotation marks.
    private static Optional<Fault> mistaken(String text, Encoding encoding) {
        int first = encoding.isMistakenForWindows() ? first(text, c -> c >= 0x80 && c <= 0x9F && c != 0x85) : -1;
        return first < 0
                ? Optional.empty()
                : Optional.of(new Fault(place(first, text, first),
                        "the byte 0x%02X there is no character of a text in %s".formatted((int) text.charAt(first),
                                encoding.word()),
                        "It is most likely one of Windows: name windows-1252, or windows-1250 for Central Europe."));
    }

    private static int first(String text, IntPredicate wanted) {
        int at = 0;
        while (at < text.length() && !wanted.test(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? at : -1;
    }

    private static int offset(String text, int end, Charset charset) {
        return text.substring(0, end).getBytes(charset).length;
    }

    private static boolean isControl(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B || c == 0x7F;
    }

    private static String written(byte[] bytes, int at, int length) {
        StringBuilder written = new StringBuilder(length == 1 ? "byte" : "bytes");
        for (int i = at; i < Math.min(at + length, bytes.length); i++) {
            written.append(" 0x%02X".formatted(bytes[i] & 0xFF));
        }
        return written.toString();
    }

    private static String place(int offset, String text, int end) {
        String before = text.substring(0, end);
        return "byte %d (line %d)".formatted(offset, 1 + before.replace("\r\n", "\n").chars()
                .filter(c -> c == '\n' || c == '\r').count());
    }

    private static boolean begins(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
