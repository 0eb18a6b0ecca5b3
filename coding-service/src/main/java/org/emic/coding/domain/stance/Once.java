package org.emic.coding.domain.stance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps one of each of equal things. People use the same words again and again: kept once, a large study's words take a
/// fraction of their room.
///
/// Not thread safe.
public final class Once {

    private final Map<String, String> words = new HashMap<>();
    private final Map<Term, Term> terms = new HashMap<>();

    /// The first of all equal words.
    public String word(String word) {
        return words.computeIfAbsent(word, its -> its);
    }

    /// The same list, of words that are kept once.
    public List<String> words(List<String> list) {
        return list.stream().map(this::word).toList();
    }

    Term term(Term term) {
        return terms.computeIfAbsent(term, its -> its);
    }

    List<Term> terms(List<Term> list) {
        return list.stream().map(this::term).toList();
    }

}
