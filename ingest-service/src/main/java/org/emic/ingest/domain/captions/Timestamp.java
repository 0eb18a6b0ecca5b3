package org.emic.ingest.domain.captions;

import java.util.OptionalLong;

/// Reads WebVTT's times: the recommendation's "collect a WebVTT timestamp" (W3C WebVTT, section 6.3).
final class Timestamp {

    private static final long LONGEST_HOURS = 1_000_000_000L;

    private final String text;
    private int at;

    Timestamp(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /// Where the time ended, or where it stopped being one.
    int position() {
        return at;
    }

    /// Milliseconds; empty where there is no time at this place.
    OptionalLong read() {
        int from = at;
        long first = digits();
        boolean hours = at - from != 2 || first > 59;
        if (at == from || !accept(':')) {
            return OptionalLong.empty();
        }
        long second = exactly(2);
        if (second < 0) {
            return OptionalLong.empty();
        }
        long third;
        if (hours || peek(':')) {
            if (!accept(':')) {
                return OptionalLong.empty();
            }
            third = exactly(2);
        } else {
            third = second;
            second = first;
            first = 0;
        }
        if (third < 0 || !accept('.')) {
            return OptionalLong.empty();
        }
        long fraction = exactly(3);
        if (fraction < 0 || second > 59 || third > 59) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(((first * 60 + second) * 60 + third) * 1000 + fraction);
    }

    private long exactly(int count) {
        int from = at;
        long value = digits();
        return at - from == count ? value : -1;
    }

    private long digits() {
        long value = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = Math.min(value * 10 + (text.charAt(at) - '0'), LONGEST_HOURS);
            at++;
        }
        return value;
    }

    private boolean peek(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private boolean accept(char wanted) {
        boolean there = peek(wanted);
        if (there) {
            at++;
        }
        return there;
    }
}
