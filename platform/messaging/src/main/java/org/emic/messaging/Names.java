package org.emic.messaging;

/// What names and ids on the wire look like: short, not blank, no control characters (PostgreSQL refuses some of them,
/// and a log line must not be broken by them).
final class Names {

    private Names() {}

    static void check(String what, String value, int most) {
        if (!fit(value, most)) {
            throw new IllegalArgumentException(
                    "%s must have 1 to %d characters, none of them control characters".formatted(what, most));
        }
    }

    static boolean fit(String value, int most) {
        return !value.isBlank() && value.length() <= most && value.codePoints().noneMatch(Character::isISOControl);
    }

}
