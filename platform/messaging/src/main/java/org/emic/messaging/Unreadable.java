package org.emic.messaging;

import java.util.Locale;

/// A record that can never be read, however often one tries. It goes to the dead letters; its message holds no words of
/// the record.
///
/// A handler may throw it where the data binds but cannot be understood; what it did is rolled back.
public final class Unreadable extends RuntimeException {

    private final Reason reason;

    Unreadable(Reason reason) {
        super(reason.code(), null, false, true);
        this.reason = reason;
    }

    /// For a handler: the data is of the right form, but makes no sense.
    public static Unreadable refused() {
        return new Unreadable(Reason.REFUSED);
    }

    /// Why.
    public Reason reason() {
        return reason;
    }

    /// Why a record can never be read. Its [#code()] is the value of the header `emic-reason`.
    public enum Reason {

        /// The record has no value.
        NO_PAYLOAD,
        /// A header that CloudEvents or Emic requires is missing, blank, too long or malformed.
        BAD_HEADER,
        /// The key is not UTF-8, too long or holds control characters.
        BAD_KEY,
        /// The value is larger than an event may be.
        TOO_LARGE,
        /// The value is not UTF-8.
        NOT_UTF8,
        /// The value is not JSON.
        NOT_JSON,
        /// The value is JSON, but not what the consumer needs: something is missing, null or of another type or range, or a
        /// text has U+0000 or half a surrogate pair.
        DOES_NOT_BIND,
        /// The handler refused it, or the database can never store it.
        REFUSED;

        /// Lower case with hyphens, such as `not-json`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Reason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

    }

}
