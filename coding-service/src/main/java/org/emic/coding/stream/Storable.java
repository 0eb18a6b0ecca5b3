package org.emic.coding.stream;

import org.emic.messaging.Unreadable;

/// Texts that a database can keep as they are.
final class Storable {

    private Storable() {}

    /// @throws Unreadable if the text holds U+0000 or half a surrogate pair: no retry would help
    static void check(String text) {
        boolean unfit = text.codePoints()
                .anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
        if (unfit) {
            throw Unreadable.refused();
        }
    }

}
