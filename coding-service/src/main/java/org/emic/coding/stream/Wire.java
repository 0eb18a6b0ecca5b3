package org.emic.coding.stream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Locale;

/// How values are written into events.
final class Wire {

    private Wire() {}

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
