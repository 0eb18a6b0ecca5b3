package org.emic.webkit.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The secret that the gateway and the services of one run share.
///
/// @param value at least [#SHORTEST] characters; never printed
public record DoorSecret(String value) {

    /// The request header that carries the secret from the gateway to a service.
    public static final String HEADER = "X-Emic-Door";

    /// The environment variable that a service takes its secret from.
    public static final String VARIABLE = "EMIC_DOOR_SECRET";

    /// The property that a service takes its secret from.
    public static final String PROPERTY = "emic.door.secret";

    /// The fewest characters of a secret.
    public static final int SHORTEST = 16;

    /// @throws Unusable when the value is empty or too short
    public DoorSecret {
        if (value.isBlank()) {
            throw new Unusable("No door secret is set");
        }
        if (value.length() < SHORTEST) {
            throw new Unusable("The door secret has fewer than " + SHORTEST + " characters");
        }
    }

    /// Whether somebody offers this secret, compared in constant time.
    public boolean isOffered(String offered) {
        return MessageDigest.isEqual(offered.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "DoorSecret[hidden]";
    }

    /// A service was started without a secret that could keep the door.
    public static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

}
