package org.emic.ingest.domain.protection.names;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.ingest.domain.protection.finds.Kind;

/// What people decided about words of a study: that they name somebody or something, or that they do not. It holds
/// wherever the words stand by themselves, in any case. Immutable.
public final class Verdicts {

    /// Nobody has decided anything.
    public static final Verdicts NONE = new Verdicts(Map.of());

    private final Map<List<String>, Verdict> byWords;

    private Verdicts(Map<List<String>, Verdict> byWords) {
        this.byWords = byWords;
    }

    /// A decision.
    ///
    /// @param words as they stand
    /// @param name what they name: a person, a place or an organisation; empty where they are no name
    public record Verdict(String words, Optional<Kind> name) {}

    /// These decisions, in the order in which they were made: of two about the same words, the later one counts.
    public static Verdicts of(List<Verdict> made) {
        Map<List<String>, Verdict> byWords = new LinkedHashMap<>();
        made.forEach(verdict -> byWords.put(key(verdict.words()), verdict));
        return new Verdicts(byWords);
    }

    /// All that count.
    public List<Verdict> all() {
        return List.copyOf(byWords.values());
    }

    /// Whether two decisions are about the same words.
    public static boolean areSame(String words, String others) {
        return key(words).equals(key(others));
    }

    /// Those that make a name.
    public List<Verdict> names() {
        return byWords.values().stream().filter(verdict -> verdict.name().isPresent()).toList();
    }

    /// Whether somebody decided about these words.
    public boolean have(String words) {
        return byWords.containsKey(key(words));
    }

    /// Whether somebody decided that these words are no name.
    public boolean denyNameIn(String words) {
        return Optional.ofNullable(byWords.get(key(words))).filter(verdict -> verdict.name().isEmpty()).isPresent();
    }

    private static List<String> key(String words) {
        return NameWords.of(Kind.PLACE, words);
    }
}
