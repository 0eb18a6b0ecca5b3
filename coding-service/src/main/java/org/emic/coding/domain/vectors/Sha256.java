package org.emic.coding.domain.vectors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 in lower-case hexadecimal.
public final class Sha256 {

    private Sha256() {}

    /// The digest of the text's UTF-8.
    public static String of(String text) {
        return hex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// A digest to feed piece by piece; see [#hex].
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Lower-case hexadecimal.
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

}
