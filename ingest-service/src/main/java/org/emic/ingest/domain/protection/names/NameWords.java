package org.emic.ingest.domain.protection.names;

import java.util.ArrayList;
import java.util.List;
import org.emic.ingest.domain.protection.finds.Kind;

/// A name as it is compared: its tokens folded, without titles before it and without possessive.
public final class NameWords {

    private NameWords() {}

    /// The folded tokens of a name as written; empty where nothing of it is a word.
    public static List<String> of(Kind kind, String name) {
        return tokens(kind, name).stream().map(Token::folded).toList();
    }

    /// The tokens of a name, without a person's titles.
    static List<Token> tokens(Kind kind, String name) {
        List<Token> tokens = new ArrayList<>(Token.of(name));
        while (!tokens.isEmpty() && (!tokens.getFirst().isWord()
                || kind == Kind.PERSON && Titles.isTitle(tokens.getFirst().folded()))) {
            tokens.removeFirst();
        }
        if (tokens.size() > 2 && tokens.getLast().folded().equals("s") && isApostrophe(tokens.get(tokens.size() - 2))) {
            tokens.removeLast();
        }
        while (!tokens.isEmpty() && !tokens.getLast().isWord()) {
            tokens.removeLast();
        }
        return tokens;
    }

    /// The words among the tokens of a name by which the one who bears it may be called.
    public static List<String> calls(List<String> words) {
        return words.stream()
                .filter(word -> word.length() > 1 && Character.isLetter(word.codePointAt(0))
                        && !Titles.isParticle(word))
                .toList();
    }

    static boolean isApostrophe(Token token) {
        return token.text().equals("'") || token.text().equals("’");
    }
}
