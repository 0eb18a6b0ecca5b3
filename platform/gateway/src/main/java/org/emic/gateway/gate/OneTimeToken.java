package org.emic.gateway.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicBoolean;

/// The token of the address that the launcher prints. Opens once, whoever comes first. Safe for many threads.
final class OneTimeToken {

    /// 128 bits take 22 characters in base64 and 32 in hexadecimal.
    static final int SHORTEST = 22;

    private final byte[] token;

    private final AtomicBoolean used = new AtomicBoolean();

    OneTimeToken(String token) {
        if (token.length() < SHORTEST) {
            throw new Unusable(token.isEmpty()
                    ? "No one-time token is set"
                    : "The one-time token has fewer than " + SHORTEST + " characters");
        }
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /// Whether this is the token and nobody has used it before.
    boolean opens(String offered) {
        return MessageDigest.isEqual(offered.getBytes(StandardCharsets.UTF_8), token)
                && used.compareAndSet(false, true);
    }

    /// The gateway was started without a token that nobody could guess.
    static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

}
