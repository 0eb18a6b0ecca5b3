package org.emic.coding.domain.doublecoding;

import java.util.Optional;

/// What people type into single lines.
final class Typed {

    private static final int LONGEST = 1000;

    private Typed() {}

    static Optional<Fault> required(String field, String text) {
        return text.isBlank() ? Optional.of(new Fault(field, "it is missing", "Fill it in.")) : optional(field, text);
    }

    static Optional<Fault> optional(String field, String text) {
        return text.length() > LONGEST || text.indexOf('\0') >= 0
                ? Optional.of(new Fault(field, "it is too long, or holds a character that cannot be kept",
                        "Use at most " + LONGEST + " characters."))
                : Optional.empty();
    }

}
