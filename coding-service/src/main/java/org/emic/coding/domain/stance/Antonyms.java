package org.emic.coding.domain.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Words with contrary meanings: by a list, `antonyms.txt` beside this class, and by what is put before or after a word
/// (un-, in-, dis-, mis-, non-, -less).
final class Antonyms {

    private static final List<String> NEGATING = List.of("un", "dis", "mis", "non");
    private static final List<String> NEGATING_ADJECTIVES = List.of("in", "im", "il", "ir");
    private static final int SHORTEST = 3;
    /// They begin as if they had a negating prefix.
    private static final Set<String> WHOLE = Set.of("display", "disclose", "discount", "discharge", "dispose",
            "discover",
            "disease", "dismiss", "discourse", "district", "mistake", "miscarriage", "understand", "under", "until",
            "disappoint", "distress", "disability", "discuss", "dispatch", "distance", "mission", "missing", "unit",
            "indifferent", "invaluable", "intense", "intent", "instant", "infamous", "income", "inside", "impress");
    private static final Antonyms STANDARD = read();

    private final Map<String, Map<String, Integer>> senses = new HashMap<>();
    private final Map<String, List<List<String>>> phrases = new HashMap<>();

    private Antonyms() {}

    /// The list that comes with this package.
    static Antonyms standard() {
        return STANDARD;
    }

    private static Antonyms read() {
        Antonyms antonyms = new Antonyms();
        InputStream file = Objects.requireNonNull(Antonyms.class.getResourceAsStream("antonyms.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(antonyms::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return antonyms;
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
            if (next > at) {
                return phrase;
            }
        }
        return List.of();
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
