package org.emic.ingest.documents.child;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which named styles are bold, by themselves or by the styles that they are based on.
final class BoldStyles {

    /// Longer chains are circles.
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Boolean> own = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();

    void base(String style, String base) {
        bases.put(style, base);
    }

    void bold(String style, boolean bold) {
        own.put(style, bold);
    }

    /// What the style says of weight, if anything.
    Optional<Boolean> of(String style) {
        String name = style;
        for (int i = 0; i < LONGEST_CHAIN && name != null; i++) {
            Boolean bold = own.get(name);
            if (bold != null) {
                return Optional.of(bold);
            }
            name = bases.get(name);
        }
        return Optional.empty();
    }
}
