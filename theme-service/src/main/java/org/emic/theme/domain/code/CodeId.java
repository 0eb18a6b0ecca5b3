package org.emic.theme.domain.code;

import java.util.regex.Pattern;

/// A code's id, given by coding-service: `c-` and twelve hexadecimal digits.
public record CodeId(String value) implements Comparable<CodeId> {

    private static final Pattern FORM = Pattern.compile("c-[0-9a-f]{12}");

    /// @throws IllegalArgumentException if it has another form
    public CodeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code's id: " + value);
        }
    }

    /// The part that ids of themes are made of.
    public String digits() {
        return value.substring(2);
    }

    @Override
    public int compareTo(CodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

}
