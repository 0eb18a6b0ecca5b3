package org.emic.ingest.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What kind of document bytes are, by how they begin. Looks at nothing else, as looking is what the child is for.
enum DocumentBytes {
    /// A ZIP archive: Word's since 2007, OpenDocument.
    ZIP("zip"),
    /// Portable Document Format.
    PDF("pdf"),
    /// Rich Text Format.
    RTF("rtf"),
    /// Word's before 2007.
    OLD_WORD(""),
    /// Word's since 2007 under a password.
    LOCKED_WORD(""),
    /// None of these.
    OTHER("");

    private static final byte[] ZIP_ENTRY = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] PDF_VERSION = "%PDF-".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] RICH_TEXT = "{\\rtf".getBytes(StandardCharsets.ISO_8859_1);
    /// Programs put lines of their own before it.
    private static final int PDF_WITHIN = 1024;

    private final String word;

    DocumentBytes(String word) {
        this.word = word;
    }

    /// What the child calls it; empty where it is not asked.
    String word() {
        return word;
    }

    static DocumentBytes of(byte[] bytes) {
        if (isAt(bytes, 0, ZIP_ENTRY)) {
            return ZIP;
        }
        if (isAt(bytes, 0, RICH_TEXT)) {
            return RTF;
        }
        if (isAt(bytes, 0, COMPOUND)) {
            return find(bytes, LOCKED, bytes.length) ? LOCKED_WORD : OLD_WORD;
        }
        return find(bytes, PDF_VERSION, PDF_WITHIN) ? PDF : OTHER;
    }

    private static boolean find(byte[] bytes, byte[] wanted, int within) {
        int last = Math.min(within, bytes.length) - wanted.length;
        for (int at = 0; at <= last; at++) {
            if (isAt(bytes, at, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] wanted) {
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
