package org.emic.coding.stream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.emic.messaging.Unreadable;

/// How values are written into events.
final class Wire {

    private Wire() {}

    /// A transcript's version; left out where it is the first.
    ///
    /// @throws Unreadable if it is none
    static int version(Optional<Integer> told) {
        int version = told.orElse(1);
        if (version < 1) {
            throw Unreadable.refused();
        }
        return version;
    }

    /// A cosine that rounding may have carried a little beyond 1.
    static double cosine(double similarity) {
        return Math.clamp(similarity, -1.0, 1.0);
    }

    /// An enumeration's constant as a word in lower case, with hyphens.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Base64 of little-endian 32-bit floats.
    static String base64(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

}
