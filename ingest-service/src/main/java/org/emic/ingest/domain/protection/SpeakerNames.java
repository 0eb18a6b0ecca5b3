package org.emic.ingest.domain.protection;

import java.util.Set;
import java.util.stream.Collectors;
import org.emic.ingest.domain.protection.names.Token;

/// Tells names in speakers' labels from parts that people play: *Interviewer*, *Speaker 2*, *P3*, *Unattributed*.
public final class SpeakerNames {

    private static final Set<String> PARTS = Set.of("interviewer", "interviewee", "moderator", "comoderator", "co",
            "facilitator", "host", "researcher", "coordinator", "speaker", "participant", "respondent", "informant",
            "person", "member", "focus", "group", "unattributed", "unknown", "unidentified", "several", "voices",
            "voice",
            "all", "both", "many", "question", "answer", "audience", "operator", "translator", "interpreter",
            "observer",
            "male", "female", "man", "woman", "nurse", "doctor", "client", "patient", "teacher", "parent", "student",
            "reporter", "press", "staff", "official", "officer", "chair", "chairman", "chairwoman", "chairperson",
            "the",
            "a", "an", "and", "of", "no", "number", "mr", "mrs", "ms", "dr", "prof", "professor", "q", "everyone",
            "everybody", "somebody", "someone", "withdrawn");

    private SpeakerNames() {}

    /// The name in a label; empty where there is none.
    public static String in(String label) {
        return Token.of(label)
                .stream()
                .filter(Token::isWord)
                .filter(word -> word.text().length() > 1 && !PARTS.contains(singular(word.folded())))
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }

    private static String singular(String word) {
        return word.endsWith("s") && PARTS.contains(word.substring(0, word.length() - 1))
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
