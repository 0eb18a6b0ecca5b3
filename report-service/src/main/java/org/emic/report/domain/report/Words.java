package org.emic.report.domain.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// A turn's text, cut by Unicode code points. Cutting takes the same time wherever the cut is.
public final class Words {

    private final String text;
    private final int[] codePoints;
    private final boolean plain;

    public Words(String text) {
        this.text = text;
        this.plain = text.codePointCount(0, text.length()) == text.length();
        this.codePoints = plain ? new int[0] : text.codePoints().toArray();
    }

    public String text() {
        return text;
    }

    /// How many code points there are.
    public int length() {
        return plain ? text.length() : codePoints.length;
    }

    /// The words from `start` to `end`, both in code points, `end` exclusive; empty where the text has no such place.
    public Optional<String> between(int start, int end) {
        if (start < 0 || end < start || end > length()) {
            return Optional.empty();
        }
        return Optional.of(plain ? text.substring(start, end) : new String(codePoints, start, end - start));
    }

    /// SHA-256 of the text in UTF-8, lower-case hexadecimal.
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// SHA-256, lower-case hexadecimal.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

}
