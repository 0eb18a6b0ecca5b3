package org.emic.messaging;

import java.util.Locale;

/// What became of a record that could not be read.
public enum LetterState {

    /// Nobody has decided about it.
    OPEN,
    /// It was read at last when a person had it tried again.
    RETRIED,
    /// A person gave up on it.
    GIVEN_UP,
    /// Its event came another way in a form that could be read.
    ARRIVED,
    /// Its words were taken back, or something newer has replaced them: it cannot be tried again.
    ERASED;

    /// Lower case with hyphens, such as `given-up`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static LetterState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

}
