package org.emic.coding.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.emic.coding.domain.stance.Once;
import org.emic.coding.domain.stance.Stance;
import org.emic.coding.domain.stance.Word;

/// What the language of an incident offers: phrases that could name it, its content words, what it says of what, and what
/// is done in it.
record Reading(List<Phrase> phrases, List<String> terms, Stance stance, List<String> acts) {

    private static final int SHORT = 6;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> COURTESY = Set.of("yes", "yeah", "yep", "no", "nope", "ok", "okay", "hm", "mhm",
            "mm",
            "mm-hm", "uh-huh", "right", "sure", "exactly", "absolutely", "agree", "agreed", "thank", "thanks", "hello",
            "hi", "hey", "bye", "goodbye", "please", "sorry", "welcome", "good", "great", "nice", "fine", "cool",
            "well",
            "morning", "afternoon", "evening", "night", "course", "all", "everyone", "everybody", "much", "very", "so",
            "too", "same", "here", "there", "true", "indeed", "really", "oh", "wow", "be", "have", "do", "go", "hear",
            "see", "know", "mean", "lot", "you", "i", "me", "it", "that", "one", "question");

    /// @param once where the words of all incidents of the study are kept
    static Reading of(Incident incident, PhraseFinder finder, Once once) {
        List<Word> words = finder.words(incident.text(), incident.lang());
        List<Phrase> phrases = finder.phrases(incident.text(), incident.lang())
                .stream()
                .map(each -> new Phrase(each.text(), each.form(), each.verbatim(), once.words(each.terms())))
                .toList();
        return new Reading(phrases, once.words(finder.terms(incident.text(), incident.lang())),
                Stance.of(words, once), once.words(Acts.of(words)));
    }

    /// Whether there is anything to code. Nothing is where at most six words hold no content word besides those of
    /// agreement and courtesy: "Mm-hm", "Yes, exactly", "Thank you very much".
    boolean codable(String text) {
        if (text.isBlank()) {
            return false;
        }
        boolean content = terms.stream().anyMatch(term -> !COURTESY.contains(term.toLowerCase(Locale.ROOT)));
        return content || SPACES.split(text.strip()).length > SHORT;
    }

}
