package org.emic.messaging;

/// Who decides about a record that could not be read, and why, in their own words.
///
/// @param who at most 200 characters, none of them control characters; empty where that is not said
/// @param why at most 2,000 characters; empty where that is not said
public record ByWhom(String who, String why) {

    /// Longest name of a person.
    public static final int MOST_WHO_CHARS = 200;
    /// Longest reason.
    public static final int MOST_WHY_CHARS = 2_000;

    /// Takes off white space at both ends.
    ///
    /// @throws IllegalArgumentException if a text is too long or has characters that cannot be kept
    public ByWhom {
        who = who.strip();
        why = why.strip();
        if (!isWho(who) || !isWhy(why)) {
            throw new IllegalArgumentException("who or why is too long or has control characters");
        }
    }

    /// Whether this can be a name, or is empty.
    public static boolean isWho(String text) {
        return text.isBlank() || Names.fit(text.strip(), MOST_WHO_CHARS);
    }

    /// Whether this can be a reason, or is empty.
    public static boolean isWhy(String text) {
        return text.strip().length() <= MOST_WHY_CHARS
                && text.chars().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
    }

}
