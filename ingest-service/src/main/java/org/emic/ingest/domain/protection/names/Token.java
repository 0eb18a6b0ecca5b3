package org.emic.ingest.domain.protection.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Span;

/// A word, a number, a mark, an address or a handle of a text.
///
/// @param text as it stands
/// @param folded as word lists hold it: lower case, without accents
/// @param span its place, in Java's `char`
public record Token(String text, String folded, Span span) {

    private static final Pattern TOKEN = Pattern.compile("https?://\\S+|www\\.\\S+|[@#][\\p{L}\\p{N}_]+"
            + "|[\\p{L}\\p{M}]{1,100}|\\p{N}{1,100}|\\S");

    /// The tokens of a text, in order. A hyphen and an apostrophe are tokens of their own.
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), Folded.of(matcher.group()),
                    new Span(matcher.start(), matcher.end())));
        }
        return tokens;
    }

    /// Whether it consists of letters.
    public boolean isWord() {
        return Character.isLetter(text.codePointAt(0));
    }

    /// Whether it begins with a capital letter.
    public boolean isCapital() {
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /// Whether a sentence ends with it.
    public boolean endsSentence() {
        return text.equals(".") || text.equals("!") || text.equals("?") || text.equals("…");
    }
}
