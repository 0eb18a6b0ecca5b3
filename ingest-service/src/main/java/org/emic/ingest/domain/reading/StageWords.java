package org.emic.ingest.domain.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Words;
import org.emic.ingest.domain.transcript.Annotation.Kind;

/// The words that transcribers use in stage directions.
final class StageWords {

    private static final Map<Kind, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(Kind.LAUGHTER,
                "laugh(?:s|ter|ing|ed)?|chuckl(?:es?|ing|ed)|giggl(?:es?|ing|ed)|lacht|lachen|gelächter|"
                        + "risas?|ríen?|rires?|risos?");
        KINDS.put(Kind.CRYING, "cr(?:y|ies|ying|ied)|weep(?:s|ing)?|sobs?|sobbing|tears?|tearful(?:ly)?|tearing up|"
                + "in tears|whimper(?:s|ing)?|chok(?:es|ing|ed) up|voice (?:breaks|breaking|cracks|cracking|trembles|shakes)|"
                + "wip(?:es|ing) (?:(?:her|his|their|away) )?(?:tears|eyes)|weint|weinen|schluchzt|llora|llorando|pleure|"
                + "pleurs|sanglots|chora");
        KINDS.put(Kind.APPLAUSE, "applau(?:se|ds|ding)|clap(?:s|ping)?");
        KINDS.put(Kind.INAUDIBLE, "inaudible|unintelligible|indistinct|unclear|audio|muffled|indecipherable|no sound|"
                + "connection (?:lost|drops|breaks)|garbled|unverständlich|ininteligible|inintelligible|inaudível");
        KINDS.put(Kind.OVERLAP, "cross-?talk|overlap(?:s|ping)?|interrupt(?:s|ing|ion)?|talking over|"
                + "simultaneous(?:ly)?|speaking over|durcheinander|chevauchement");
        KINDS.put(Kind.CHAT, "(?:in|via|from|by) (?:the )?chat|chat");
        KINDS.put(Kind.PAUSE, "pauses?|pausing|silence|silent|stille|schweigt|schweigen|pausa|silencio|silêncio");
    }

    /// In square brackets a name may come first: `[Boma laughs]`.
    private static final Map<Kind, Pattern> SQUARE = beginning("(?:[\\p{L}'’-]+ ){0,2}");
    /// In round brackets only words of manner: people write speech in them too.
    private static final Map<Kind, Pattern> ROUND = beginning("(?:(?:long|short|brief|soft|softly|loud|loudly|all|both|"
            + "everyone|group|general|nervous|nervously|light|more|some|starts?|begins?|audience|background|the|"
            + "participants?|speakers?|slight|bitter) ){0,2}");
    /// Words in round brackets that go on so are speech: `(silence is not consent)`, `(laugh at me)`.
    private static final Pattern GOES_ON = Pattern
            .compile("(?iU)\\w+ (?:at|about|off|over|because|when|if|is|isn't|was|were|"
                    + "are|not|for (?:help|her|him|them|it|years)|with (?:her|him|them)|to)\\b.*|.*\\b(?:i|me|my|we|us|our|you|your)\\b.*");
    private static final String SECONDS = "(?:about |ca\\.? ?|approx\\.? ?)?\\d{1,3}(?:[.,]\\d)? ?-?";
    /// A time in seconds, as `[3 sec]` and Jefferson's `(2.0)`, or stops for it, as `(.)`; `(2019)` is speech.
    private static final Pattern TIMED = Pattern.compile("\\d{1,2}\\.\\d{1,2}|\\.{1,3}|…|" + SECONDS
            + "(?:s|sec|secs)\\.?(?: (?:pause|silence))?|" + SECONDS
            + "(?:seconds?|minutes?|min\\.?) (?:of )?(?:pause|silence)");
    private static final Pattern TIMED_SQUARE = Pattern.compile(SECONDS + "(?:seconds?|minutes?|min\\.?)");
    /// Question marks or x for words that nobody could make out.
    private static final Pattern UNHEARD = Pattern.compile("\\?{1,3}|x{2,3}");
    private static final Pattern ACT = Pattern.compile("(?iU)^(?:[a-z']+ (?:and|&) )?(?:clears?|clearing|drinks?|"
            + "drinking|coughs?|coughing|sneezes?|nods?|nodding|gestures?|gesturing|points?|pointing to|shakes?|sighs?|"
            + "sighing|whispers?|whispering|sings?|singing|speaks|speaking|enters?|leaves? the|exits?|cheers?|cheering|"
            + "gasps?|sniffs?|sniffles?|breathes?|exhales?|inhales?|phone rings|telephone rings|door|music|"
            + "background noise|typing|knocking|knocks?|mm-?hmm?|smiles|smiling|shrugs?|reads|reading|redacted|"
            + "off[- ]mic|sic|groans?|groaning|yawns?|waves|hums|humming|whistles|snorts|scoffs|dog barks?|"
            + "break in recording|recording (?:stops|paused|ends|starts)|end of (?:recording|tape|transcript)|"
            + "foreign language|video plays|plays video|screen share|off camera|looks at|turns to)\\b.*");

    private StageWords() {}

    /// What happened, by the first words in lower case, the most telling kind first; `OTHER` where they do not tell.
    static Kind kind(String words, boolean square) {
        if (Words.count(words) > (square ? 8 : 5)) {
            return Kind.OTHER;
        }
        if (TIMED.matcher(words).matches() || square && TIMED_SQUARE.matcher(words).matches()) {
            return Kind.PAUSE;
        }
        if (UNHEARD.matcher(words).matches()) {
            return Kind.INAUDIBLE;
        }
        if (!square && GOES_ON.matcher(words).matches()) {
            return Kind.OTHER;
        }
        for (Map.Entry<Kind, Pattern> entry : (square ? SQUARE : ROUND).entrySet()) {
            if (entry.getValue().matcher(words).find()) {
                return entry.getKey();
            }
        }
        return Kind.OTHER;
    }

    /// Whether the words tell something that a person or a thing does.
    static boolean isAct(String words) {
        return ACT.matcher(words).matches();
    }

    private static Map<Kind, Pattern> beginning(String before) {
        Map<Kind, Pattern> patterns = new LinkedHashMap<>();
        KINDS.forEach((kind, words) -> patterns.put(kind, Pattern.compile("^" + before + "(?:" + words + ")\\b")));
        return patterns;
    }
}
