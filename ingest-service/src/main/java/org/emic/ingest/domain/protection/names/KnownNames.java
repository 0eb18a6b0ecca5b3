package org.emic.ingest.domain.protection.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;
import org.emic.ingest.domain.text.Span;

/// Finds names that are known, wherever they stand: whole, in part, and with an English ending.
///
/// Case does not matter, except where each word of a name is one that everybody uses (*Will*, *Grace Young*): then one
/// must be capitalised. Such a word as a part of a longer name does not count where a sentence begins.
public final class KnownNames {

    private static final List<String> ENDINGS = List.of("", "s", "es");
    private static final int LEAST_INFLECTED = 3;

    private record Known(List<String> words, Kind kind, How how, boolean whole) {}

    private final WordLists lists;
    private final Map<String, List<Known>> byFirst = new HashMap<>();

    /// No names yet.
    public KnownNames(WordLists lists) {
        this.lists = lists;
    }

    /// Of which kind a name is, if it is known. One name means one thing throughout a study.
    public Optional<Kind> kind(Kind supposed, String name) {
        List<String> words = NameWords.of(supposed, name);
        return words.isEmpty()
                ? Optional.empty()
                : byFirst.getOrDefault(words.getFirst(), List.of())
                        .stream()
                        .filter(known -> known.words().equals(words))
                        .findFirst()
                        .map(Known::kind);
    }

    /// Adds a name, if it is not known; answers whether it was new.
    public boolean add(String name, Kind kind, How how) {
        List<String> words = NameWords.of(kind, name);
        return !words.isEmpty() && add(new Known(words, kind, how, true));
    }

    /// Adds each word that can stand for a person. Names that are known stay what they are: whole ones come first.
    public void addParts(String person, How how) {
        List<String> words = NameWords.of(Kind.PERSON, person);
        for (String word : words.size() > 1 ? NameWords.calls(words) : List.<String>of()) {
            if (isName(word)) {
                add(new Known(List.of(word), Kind.PERSON, how, false));
            }
        }
    }

    /// What was known as a part may become known as a whole; its kind stays.
    private boolean add(Known name) {
        List<Known> sameFirst = byFirst.computeIfAbsent(name.words().getFirst(), first -> new ArrayList<>());
        for (int i = 0; i < sameFirst.size(); i++) {
            Known same = sameFirst.get(i);
            if (same.words().equals(name.words())) {
                sameFirst.set(i, new Known(same.words(), same.kind(), same.how(), same.whole() || name.whole()));
                return name.whole() && !same.whole();
            }
        }
        sameFirst.add(name);
        return true;
    }

    private boolean isName(String word) {
        return lists.forenames().has(word) || lists.surnames().has(word) || !lists.isEnglish(word);
    }

    /// Whether a name as it stands could be found again where it stands elsewhere in the same form.
    public boolean isFindable(Kind kind, String name) {
        return NameWords.tokens(kind, name).stream().anyMatch(token -> token.isCapital() || isTelling(token.folded()));
    }

    /// Where they stand in a text; the longest from each place on, not overlapping.
    public List<Mark> in(String text) {
        List<Token> tokens = Token.of(text);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < tokens.size();) {
            int at = i;
            Known found = candidates(tokens.get(i).folded()).stream()
                    .filter(name -> stands(name, tokens, at, text))
                    .max(Comparator.comparing(name -> name.words().size()))
                    .orElse(null);
            if (found == null) {
                i++;
            } else {
                int last = i + found.words().size() - 1;
                Span span = new Span(tokens.get(i).span().start(), end(found, tokens.get(last)));
                marks.add(new Mark(span, found.kind(), found.how(), true));
                i = last + 1;
            }
        }
        return marks;
    }

    /// Names that begin with the word, and those that are the word without an ending.
    private List<Known> candidates(String word) {
        List<Known> candidates = new ArrayList<>();
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                candidates.addAll(
                        byFirst.getOrDefault(word.substring(0, word.length() - ending.length()), List.of()));
            }
        }
        return candidates;
    }

    private boolean stands(Known name, List<Token> tokens, int from, String text) {
        int size = name.words().size();
        if (from + size > tokens.size()) {
            return false;
        }
        for (int k = 0; k < size; k++) {
            Token token = tokens.get(from + k);
            boolean same = token.folded().equals(name.words().get(k)) || k == size - 1 && isInflected(token, name);
            if (!same || k > 0 && !together(tokens.get(from + k - 1), token, text)) {
                return false;
            }
        }
        return isMeant(name, tokens, from);
    }

    private boolean isInflected(Token token, Known name) {
        String last = name.words().getLast();
        return last.length() >= LEAST_INFLECTED && token.folded().length() == token.text().length()
                && token.folded().startsWith(last) && ENDINGS.contains(token.folded().substring(last.length()))
                && !lists.isEnglish(token.folded());
    }

    private boolean isMeant(Known name, List<Token> tokens, int from) {
        if (name.words().stream().anyMatch(this::isTelling)) {
            return true;
        }
        boolean starts = from == 0 || tokens.get(from - 1).endsSentence();
        return (name.whole() || !starts)
                && tokens.subList(from, from + name.words().size()).stream().anyMatch(Token::isCapital);
    }

    /// Whether a word is a name or a part of one even without a capital.
    private boolean isTelling(String word) {
        return Character.isLetter(word.codePointAt(0)) && word.length() > 1 && !lists.commonWords().has(word);
    }

    private static boolean together(Token first, Token second, String text) {
        return text.substring(first.span().end(), second.span().start()).chars().noneMatch(c -> c == '\n' || c == '\r');
    }

    private static int end(Known name, Token last) {
        String word = name.words().getLast();
        return last.folded().equals(word) ? last.span().end() : last.span().start() + word.length();
    }
}
