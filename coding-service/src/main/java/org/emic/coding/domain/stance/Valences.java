package org.emic.coding.domain.stance;

import java.util.HashMap;
import java.util.Map;

/// Whether a verb or an adjective speaks for or against what it is said of: by a list, `valence.txt` beside this class,
/// that was made of VADER (C. J. Hutto & E. Gilbert 2014, VADER: a parsimonious rule-based model for sentiment analysis of
/// social media text, ICWSM).
final class Valences {

    private static final Valences STANDARD = new Valences();

    private final Map<String, Integer> valences = new HashMap<>();

    private Valences() {
        WordList.lines("valence.txt").forEach(this::add);
    }

    /// The list that comes with this package.
    static Valences standard() {
        return STANDARD;
    }

    private void add(String line) {
        for (String word : line.substring(1).strip().split("\\s+")) {
            valences.put(word, line.startsWith("+") ? 1 : -1);
        }
    }

    boolean knows(String word) {
        return valences.containsKey(word);
    }

    /// 1 for, -1 against, 0 neither.
    int of(String word) {
        return valences.getOrDefault(word, 0);
    }

}
