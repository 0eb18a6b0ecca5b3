package org.emic.messaging;

import org.jspecify.annotations.Nullable;

/// What an unreadable record says of its place among others, as far as that can be read: no words.
///
/// @param version  of what it is about
/// @param analysis of its study
record LetterNumbers(@Nullable Integer version, @Nullable Integer analysis) {

    private static final LetterNumbers NONE = new LetterNumbers(null, null);

    static LetterNumbers of(EventJson json, Arrival arrival) {
        byte[] value = arrival.value();
        if (value == null) {
            return NONE;
        }
        try {
            return json.read(value, LetterNumbers.class);
        } catch (Unreadable unreadable) {
            return NONE;
        }
    }

}
