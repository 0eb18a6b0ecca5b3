package org.emic.ingest.domain.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.emic.ingest.domain.captions.WebVttFile;
import org.emic.ingest.domain.text.Blank;

/// From bytes to text: UTF-8, or UTF-16 where a byte-order mark says so.
sealed interface Decoding {

    /// Text without a byte-order mark.
    record Decoded(String text) implements Decoding {}

    /// Not text.
    record Failed(Refusal refusal) implements Decoding {}

    /// One control character in so many makes a file binary.
    int CONTROLS_PER = 200;

    /// Decodes a whole file, or says which byte is wrong.
    static Decoding of(FileName file, byte[] bytes) {
        if (bytes.length == 0) {
            return failed(file, Refusal.WHOLE_FILE, "the file is empty (0 bytes)",
                    "Check that the export finished, and upload the transcript again.");
        }
        Optional<String> kind = KnownBinary.nameOf(bytes);
        if (kind.isPresent()) {
            return failed(file, "byte 0", "this is " + kind.get() + ", whatever its name says",
                    "Save the transcript as plain text (.txt, .md) or captions (.vtt, .srt) and upload that.");
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return decode(file, bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return decode(file, bytes, 2, StandardCharsets.UTF_16BE);
        }
        return decode(file, bytes, begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static Decoding decode(FileName file, byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        Optional<Refusal> binary = binary(file, text, charset);
        if (binary.isPresent()) {
            return new Failed(binary.get());
        }
        if (result.isError()) {
            int at = in.position();
            return failed(file, "byte %d (line %d)".formatted(at, lineOf(text, text.length())),
                    "the byte 0x%02X there is not %s".formatted(bytes[at] & 0xFF, charset.name()),
                    "Save the file as UTF-8 and upload it again: in an editor, Save as, encoding UTF-8.");
        }
        if (Blank.is(text)) {
            return failed(file, Refusal.WHOLE_FILE, "there is nothing but white space in its %d bytes"
                    .formatted(bytes.length), "Check that the export finished, and upload the transcript again.");
        }
        return new Decoded(text);
    }

    private static Optional<Refusal> binary(FileName file, String text, Charset charset) {
        boolean captions = WebVttFile.hasSignature(text);
        int nul = captions ? -1 : text.indexOf('\0');
        long controls = text.chars().filter(Decoding::isControl).count();
        if (nul < 0 && controls * CONTROLS_PER <= text.length()) {
            return Optional.empty();
        }
        int first = nul >= 0
                ? nul
                : text.length() - (int) text.chars().dropWhile(c -> !isControl(c)).count();
        int offset = text.substring(0, first).getBytes(charset).length;
        return Optional.of(Refusal.unusable(file.value(), "byte %d (line %d)".formatted(offset, lineOf(text, first)),
                "the byte 0x%02X there does not occur in text: the file is binary, or UTF-16 without a byte-order mark"
                        .formatted((int) text.charAt(first)),
                "Save the transcript as plain text in UTF-8 (.txt, .md, .vtt) and upload that."));
    }

    private static boolean isControl(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B || c == 0x7F;
    }

    private static int lineOf(String text, int end) {
        return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
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

    private static Failed failed(FileName file, String place, String problem, String remedy) {
        return new Failed(Refusal.unusable(file.value(), place, problem, remedy));
    }
}
