package org.emic.coding.domain.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emic.coding.domain.stance.Word.Part;

/// Words with contrary meanings: by two lists beside this class, `antonyms.txt` and `antonyms-wordnet.txt`, and by what is
/// put before or after a word (un-, in-, dis-, mis-, non-, -less).
final class Antonyms {

    private static final List<String> NEGATING = List.of("un", "dis", "mis", "non-", "non", "de-");
    private static final List<String> NEGATING_ADJECTIVES = List.of("in", "im", "il", "ir");
    private static final int SHORTEST = 3;
    /// They begin as if they had a negating prefix.
    private static final Set<String> WHOLE = Set.of("display", "disclose", "discount", "discharge", "dispose",
            "discover",
            "disease", "dismiss", "discourse", "district", "mistake", "miscarriage", "understand", "under", "until",
            "disappoint", "distress", "disability", "discuss", "dispatch", "distance", "mission", "missing", "unit",
            "union", "unity", "unique", "uniform", "uncle", "united", "university", "indifferent", "invaluable",
            "intense", "intent", "instant", "infamous", "income", "inside", "impress");
    private static final Set<String> PREPOSITIONS = Set.of("on", "in");
    private static final Set<Part> OBJECTS = Set.of(Part.DETERMINER, Part.NOUN, Part.PRONOUN);
    private static final Antonyms STANDARD = new Antonyms();

    private final Map<String, Map<String, Integer>> senses = new HashMap<>();
    private final Map<String, List<List<String>>> phrases = new HashMap<>();

    private Antonyms() {
        WordList.lines("antonyms.txt").forEach(this::add);
        WordList.lines("antonyms-wordnet.txt").forEach(this::add);
        phrases.values().forEach(each -> each.sort(Comparator.comparingInt(parts -> -parts.size())));
    }

    /// The lists that come with this package.
    static Antonyms standard() {
        return STANDARD;
    }

    private void add(String line) {
        String[] poles = line.split("\\|");
        for (int pole = 0; pole < 2; pole++) {
            for (String word : poles[pole].strip().split("\\s+")) {
                senses.computeIfAbsent(word, any -> new HashMap<>()).putIfAbsent(line, pole == 0 ? 1 : -1);
                if (word.contains("_")) {
                    List<String> parts = List.of(word.split("_"));
                    phrases.computeIfAbsent(parts.getFirst(), any -> new ArrayList<>()).add(parts);
                }
            }
        }
    }

    boolean knows(String lemma) {
        return senses.containsKey(lemma);
    }

    /// The concepts that a basic form stands for, each with 1, or -1 where it stands for the contrary.
    Map<String, Integer> senses(String lemma, boolean adjective) {
        Map<String, Integer> found = new HashMap<>(Map.of(lemma, 1));
        found.put(withoutE(lemma), 1);
        if (lemma.endsWith("ed") && lemma.length() > SHORTEST + 2) {
            found.put(lemma.substring(0, lemma.length() - 2), 1);
        }
        found.putAll(senses.getOrDefault(lemma, Map.of()));
        String root = root(lemma, adjective);
        if (!root.isEmpty()) {
            found.putIfAbsent(root, -1);
            senses.getOrDefault(root, Map.of()).forEach((sense, pole) -> found.putIfAbsent(sense, -pole));
        }
        if (lemma.endsWith("ful") && lemma.length() > SHORTEST + 3) {
            found.putIfAbsent(lemma.substring(0, lemma.length() - 3), 1);
        }
        return found;
    }

    /// A mute e that the lemmatiser left out makes no other word.
    private static String withoutE(String lemma) {
        return lemma.length() > SHORTEST && lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
    }

    /// The word whose contrary this is, by its form; empty if it is none.
    private static String root(String lemma, boolean adjective) {
        if (WHOLE.contains(lemma)) {
            return "";
        }
        if (lemma.endsWith("less") && lemma.length() > SHORTEST + 4) {
            return lemma.substring(0, lemma.length() - 4);
        }
        for (String prefix : adjective ? NEGATING_ADJECTIVES : NEGATING) {
            if (lemma.startsWith(prefix) && lemma.length() >= prefix.length() + SHORTEST) {
                return lemma.substring(prefix.length());
            }
        }
        return adjective ? root(lemma, false) : "";
    }

    /// The entry of several words that begins with this verb and whose further words follow within a few words, as "turn
    /// away" in "turned her away"; empty if there is none.
    List<String> phrase(List<Word> words, int at) {
        for (List<String> phrase : phrases.getOrDefault(words.get(at).lemma(), List.of())) {
            int next = at;
            for (String part : phrase.subList(1, phrase.size())) {
                next = find(words, next + 1, part);
                if (next < 0) {
                    break;
                }
            }
            boolean apart = phrase.size() == 2 && next > at + 1;
            if (next > at && !(apart && preposition(words, next))) {
                return phrase;
            }
        }
        return List.of();
    }

    /// "Took no action on it" is not "took on".
    private static boolean preposition(List<Word> words, int last) {
        return words.get(last).in(PREPOSITIONS) && last + 1 < words.size()
                && OBJECTS.contains(words.get(last + 1).part());
    }

    private static int find(List<Word> words, int from, String part) {
        for (int i = from; i < Math.min(words.size(), from + 4); i++) {
            if (words.get(i).lemma().equals(part) || words.get(i).text().equals(part)) {
                return i;
            }
        }
        return -1;
    }

}
