package org.emic.ingest.domain.participants;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Somebody who takes part in a study.
///
/// @param name the real name, as it stands before the turns
/// @param pseudonym what the researchers want to call the person
/// @param moderates whether the person asks
/// @param consent whether the person agreed to the use of the words
/// @param approachable whether it is safe to get in touch with the person
/// @param groups the researchers' own columns, such as country, in their order; without empty values
public record Participant(String name, Optional<String> pseudonym, boolean moderates, Answer consent,
        Answer approachable, Map<String, String> groups) {

    public Participant {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /// Whether a speaker's label names this person.
    public boolean isCalled(String label) {
        return isSame(name, label);
    }

    /// Whether two spellings are of one name: the same letters in any case and spacing.
    public static boolean isSame(String name, String other) {
        return key(name).equals(key(other));
    }

    /// What is the same for all spellings that are taken for one name.
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
