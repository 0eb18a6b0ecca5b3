package org.emic.ingest.domain.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Kinds of files that people upload by mistake, known by their first bytes.
enum KnownBinary {

    PDF("a PDF document", 0, "%PDF-"), ZIP("a ZIP archive, as Word, Excel and LibreOffice write", 0,
            "PK\u0003\u0004"), EMPTY_ZIP("an empty ZIP archive", 0, "PK\u0005\u0006"), OLE(
                    "an old Word or Excel document", 0,
                    "\u00D0\u00CF\u0011\u00E0"), RTF("a Rich Text document", 0, "{\\rtf"), JPEG("a JPEG picture", 0,
                            "\u00FF\u00D8\u00FF"), PNG("a PNG picture", 0, "\u0089PNG"), GIF("a GIF picture", 0,
                                    "GIF8"), MP4("an MP4 or QuickTime recording", 4, "ftyp"), WAVE(
                                            "a WAV or AVI recording", 0,
                                            "RIFF"), MP3("an MP3 recording", 0, "ID3"), OGG("an Ogg recording", 0,
                                                    "OggS"), WEBM("a WebM or Matroska recording", 0,
                                                            "\u001A\u0045\u00DF\u00A3"), FLAC("a FLAC recording", 0,
                                                                    "fLaC"), GZIP("a gzip archive", 0,
                                                                            "\u001F\u008B"), SEVEN_ZIP(
                                                                                    "a 7-Zip archive", 0,
                                                                                    "7z\u00BC\u00AF"), BZIP2(
                                                                                            "a bzip2 archive", 0,
                                                                                            "BZh"), XZ("an xz archive",
                                                                                                    0,
                                                                                                    "\u00FD7zXZ"), SQLITE(
                                                                                                            "an SQLite database",
                                                                                                            0,
                                                                                                            "SQLite format 3"), PROGRAM(
                                                                                                                    "a program",
                                                                                                                    0,
                                                                                                                    "\u007FELF");

    private final String name;
    private final int offset;
    private final byte[] magic;

    KnownBinary(String name, int offset, String magic) {
        this.name = name;
        this.offset = offset;
        this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// What kind the bytes are, in words, such as "a PDF document"; empty where none is known.
    static Optional<String> nameOf(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.begins(bytes)).map(kind -> kind.name).findFirst();
    }

    private boolean begins(byte[] bytes) {
        int end = offset + magic.length;
        return bytes.length >= end && Arrays.equals(bytes, offset, end, magic, 0, magic.length);
    }
}
