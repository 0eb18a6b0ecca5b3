package org.emic.coding.domain.deductive;

/// Words with their place in the model's space.
///
/// @param vector of unit length; never written to
@SuppressWarnings("ArrayRecordComponent")
public record Wording(String text, float[] vector) {

    /// @throws IllegalArgumentException if the vector is empty
    public Wording {
        if (vector.length == 0) {
            throw new IllegalArgumentException("a wording has an empty vector");
        }
    }

}
