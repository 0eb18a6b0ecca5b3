package org.emic.theme.domain.code;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;

/// The middle of a code's incidents in the embedding's space.
///
/// Immutable: what goes in and out is copied.
public final class Centre {

    private final String model;
    private final float[] values;

    private Centre(String model, float[] values) {
        this.model = model;
        this.values = values;
    }

    /// A centre of these values.
    ///
    /// @throws IllegalArgumentException if there are none, or one of them is not a number
    public static Centre of(String model, float... values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("a centre is made of finite numbers");
            }
        }
        if (values.length == 0) {
            throw new IllegalArgumentException("a centre has at least one dimension");
        }
        return new Centre(model, values.clone());
    }

    /// Reads the form in which centres travel.
    ///
    /// @param model that the values come from
    /// @param dimensions how many values there should be
    /// @param base64 little-endian 32-bit floats
    /// @throws IllegalArgumentException if it is something else
    public static Centre decode(String model, int dimensions, String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != dimensions * Float.BYTES) {
            throw new IllegalArgumentException(
                    "%d bytes are not %d 32-bit floats".formatted(bytes.length, dimensions));
        }
        float[] values = new float[dimensions];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return of(model, values);
    }

    /// The form in which centres travel: base64 of little-endian 32-bit floats.
    public String encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /// Name of the model that the values come from.
    public String model() {
        return model;
    }

    /// How many values there are.
    public int dimensions() {
        return values.length;
    }

    /// The values, brought to length 1; all zero if they are all zero.
    public double[] unit() {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        double[] unit = new double[values.length];
        for (int i = 0; i < unit.length && length > 0; i++) {
            unit[i] = values[i] / length;
        }
        return unit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Centre centre && model.equals(centre.model) && Arrays.equals(values, centre.values);
    }

    @Override
    public int hashCode() {
        return 31 * model.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "%s[%d]".formatted(model, values.length);
    }

}
