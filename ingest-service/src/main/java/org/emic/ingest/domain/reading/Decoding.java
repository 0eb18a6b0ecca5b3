package org.emic.ingest.domain.reading;

import java.util.Optional;
import org.emic.ingest.domain.text.Blank;

/// From bytes to text: UTF-8, or UTF-16 where a byte-order mark says so; otherwise the encoding that the file's owner
/// gives. No byte is ever replaced.
sealed interface Decoding {

    /// Text without a byte-order mark.
    record Decoded(String text) implements Decoding {}

    /// Not text.
    record Failed(Refusal refusal) implements Decoding {}

    /// Decodes a whole file, or says which byte is wrong.
    ///
    /// @param given the encoding of files that are not Unicode
    static Decoding of(FileName file, byte[] bytes, Optional<Encoding> given) {
        if (bytes.length == 0) {
            return failed(file, Refusal.WHOLE_FILE, "the file is empty (0 bytes)",
                    "Check that the export finished, and upload the transcript again.");
        }
        Optional<String> kind = KnownBinary.nameOf(bytes);
        if (kind.isPresent()) {
            return failed(file, "byte 0", "this is " + kind.get() + ", whatever its name says",
                    "If it is a document, give it its own ending (.docx, .odt, .pdf, .rtf); otherwise save the transcript as "
                            + "plain text (.txt, .md) or captions (.vtt, .srt), and upload that.");
        }
        Strict unicode = Strict.unicode(bytes);
        Strict text = unicode.fault().isPresent() && !Strict.isMarked(bytes)
                ? given.map(encoding -> Strict.decode(bytes, encoding)).orElse(unicode)
                : unicode;
        return text.fault()
                .<Decoding>map(fault -> failed(file, fault.place(), fault.problem(),
                        given.isPresent() || Strict.isMarked(bytes) ? fault.remedy() : asking(bytes)))
                .orElseGet(() -> decoded(file, bytes, text.text()));
    }

    private static Decoding decoded(FileName file, byte[] bytes, String text) {
        return Blank.is(text)
                ? failed(file, Refusal.WHOLE_FILE, "there is nothing but white space in its %d bytes"
                        .formatted(bytes.length), "Check that the export finished, and upload the transcript again.")
                : new Decoded(text);
    }

    /// Asks for the encoding, with the one that the bytes suggest.
    private static String asking(byte[] bytes) {
        String likely = Strict.likely(bytes).map(Encoding::word).orElse("windows-1252");
        return "Save it as UTF-8 (in an editor: Save as, encoding UTF-8), or say when you upload it which encoding it has, "
                + "such as " + likely + ".";
    }

    private static Failed failed(FileName file, String place, String problem, String remedy) {
        return new Failed(Refusal.unusable(file.value(), place, problem, remedy));
    }
}
