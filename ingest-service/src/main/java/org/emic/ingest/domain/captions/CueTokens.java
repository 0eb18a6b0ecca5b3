package org.emic.ingest.domain.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Divides a cue's text into words and tags: the recommendation's cue text tokenizer (W3C WebVTT, section 6.4).
final class CueTokens {

    private static final String SPACE = " \t\n\f";

    private final String input;
    private int at;

    CueTokens(String input) {
        this.input = input;
    }

    /// What the tokenizer finds.
    sealed interface Token {

        record Words(String text) implements Token {}

        record Start(String tag, List<String> classes, String annotation) implements Token {}

        record End(String tag) implements Token {}

        record Time(String text) implements Token {}
    }

    /// The next token; empty at the end.
    Optional<Token> next() {
        if (at >= input.length()) {
            return Optional.empty();
        }
        if (input.charAt(at) != '<') {
            return Optional.of(new Token.Words(upTo('<')));
        }
        at++;
        if (at >= input.length()) {
            return Optional.of(new Token.Start("", List.of(), ""));
        }
        char first = input.charAt(at);
        if (first == '/') {
            at++;
            return Optional.of(new Token.End(rawTag()));
        }
        if (first >= '0' && first <= '9') {
            return Optional.of(new Token.Time(rawTag()));
        }
        return Optional.of(start());
    }

    private Token.Start start() {
        String tag = name();
        List<String> classes = new ArrayList<>();
        while (at < input.length() && input.charAt(at) == '.') {
            at++;
            String found = name();
            if (!found.isEmpty()) {
                classes.add(found);
            }
        }
        String annotation = upTo('>').strip().replaceAll("[ \t\n\f\r]+", " ");
        at++;
        return new Token.Start(tag, List.copyOf(classes), annotation);
    }

    private String name() {
        int from = at;
        while (at < input.length() && input.charAt(at) != '.' && input.charAt(at) != '>'
                && SPACE.indexOf(input.charAt(at)) < 0) {
            at++;
        }
        return input.substring(from, at);
    }

    private String rawTag() {
        int end = input.indexOf('>', at);
        String inside = input.substring(at, end < 0 ? input.length() : end);
        at = end < 0 ? input.length() : end + 1;
        return inside;
    }

    private String upTo(char stop) {
        StringBuilder text = new StringBuilder();
        while (at < input.length() && input.charAt(at) != stop) {
            if (input.charAt(at) == '&') {
                at = CharacterReferences.append(input, at, text);
            } else {
                text.append(input.charAt(at++));
            }
        }
        return text.toString();
    }
}
