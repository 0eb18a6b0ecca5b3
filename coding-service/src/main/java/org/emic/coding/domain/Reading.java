package org.emic.coding.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.emic.coding.domain.stance.Stance;
import org.emic.coding.domain.stance.Word;

/// What the language of an incident offers: phrases that could name it, its content words, what it says of what, and what
/// is done in it.
record Reading(List<Phrase> phrases, List<String> terms, Stance stance, List<String> acts) {

    private static final int SHORT = 6;
    private static final Set<String> COURTESY = Set.of("yes", "yeah", "yep", "no", "nope", "ok", "okay", "hm", "mhm",
            "mm",
            "mm-hm", "uh-huh", "right", "sure", "exactly", "absolutely", "agree", "agreed", "thank", "thanks", "hello",
            "hi", "hey", "bye", "goodbye", "please", "sorry", "welcome", "good", "great", "nice", "fine", "cool",
            "well",
            "morning", "afternoon", "evening", "night", "course", "all", "everyone", "everybody", "much", "very", "so",
            "too", "same", "here", "there", "true", "indeed", "really", "oh", "wow", "be", "have", "do", "go", "hear",
            "see", "know", "mean", "lot", "you", "i", "me", "it", "that", "one", "question");

    static Reading of(Incident incident, PhraseFinder finder) {
        List<Word> words = finder.words(incident.text(), incident.lang());
        return new Reading(List.copyOf(finder.phrases(incident.text(), incident.lang())),
                List.copyOf(finder.terms(incident.text(), incident.lang())), Stance.of(words), Acts.of(words));
    }

    /// Whether there is anything to code. Nothing is where at most six words hold no content word besides those of
    /// agreement and courtesy: "Mm-hm", "Yes, exactly", "Thank you very much".
    boolean codable(String text) {
        if (text.isBlank()) {
            return false;
        }
        boolean content = terms.stream().anyMatch(term -> !COURTESY.contains(term.toLowerCase(Locale.ROOT)));
        return content || text.strip().split("\\s+").length > SHORT;
    }

}
