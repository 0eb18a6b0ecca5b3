package org.emic.gateway.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Who has come in. Keeps hashes only, in memory: a restart ends all sessions. Safe for many threads.
final class Sessions {

    private static final int BYTES = 32;

    private final SecureRandom random;

    private final List<byte[]> hashes = new CopyOnWriteArrayList<>();

    Sessions(SecureRandom random) {
        this.random = random;
    }

    /// Begins a session and returns its key, 256 random bits in base64url.
    String begin() {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        hashes.add(hash(key));
        return key;
    }

    /// Whether the key is that of a session, compared in constant time.
    boolean knows(String key) {
        byte[] offered = hash(key);
        boolean known = false;
        for (byte[] hash : hashes) {
            known |= MessageDigest.isEqual(hash, offered);
        }
        return known;
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

}
