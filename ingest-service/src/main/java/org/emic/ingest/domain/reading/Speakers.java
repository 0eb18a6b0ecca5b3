package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.transcript.Role;

/// Settles who is who in one document: one name for all ways of writing it, and what each is in the conversation.
///
/// A moderator is who the study names (any case; a first name alone where only one speaker has it), and whoever is
/// labelled as one: `Moderator`, `Interviewer`, `Facilitator`, `Host`, `Coordinator`, `Researcher`, `Q` (the one who
/// asks), `Anna (moderator)`, and `I` where everybody has initials only. Labels of several people (`All`, `Anna and Boma`) and
/// of nobody (`Unknown speaker`) are unattributed.
final class Speakers {

    private static final Pattern ASKING = Pattern.compile("(?U)(?:the )?(?:co-?|lead |assistant )?(?:moderators?|"
            + "interviewers?|facilitators?|hosts?|coordinators?|co-ordinators?|researchers?|moderatorin|interviewerin|"
            + "moderadora?|entrevistadora?|facilitadora?|modérateur|modératrice|animateur|animatrice|"
            + "facilitateur|facilitatrice|intervieweur|intervieweuse|mod|int|fac)(?:[ _#-]?(?:\\d{1,2}|[a-z]))?");
    private static final Pattern QUESTIONER = Pattern.compile("q\\d{0,2}");
    private static final Pattern INTERVIEWER_INITIAL = Pattern.compile("i\\d?|m|f");
    private static final Pattern INITIALS = Pattern.compile("(?U)\\p{L}{1,2}\\d{0,2}");

    /// What programs call people whom they tell apart: `SPEAKER_00`, `spk_0`.
    private static final Pattern COUNTED = Pattern.compile("(?i)(?:speaker|spk)_(\\d{1,4})");

    private final Map<String, Label> shown = new LinkedHashMap<>();
    private final Set<String> labelledAsModerator = new LinkedHashSet<>();
    private final Set<String> named;

    Speakers(List<Utterance> utterances, List<String> moderators) {
        for (Utterance utterance : utterances) {
            Label label = utterance.label();
            shown.merge(label.key(), label, Speakers::better);
            if (isAsking(label.key()) || isAsking(label.aside())) {
                labelledAsModerator.add(label.key());
            }
        }
        named = named(moderators);
    }

    /// The name to show.
    String name(Label label) {
        Label best = shown.getOrDefault(label.key(), label);
        Matcher counted = COUNTED.matcher(best.name());
        if (counted.matches()) {
            return "Speaker " + Integer.parseInt(counted.group(1));
        }
        return switch (best.style()) {
            case CAPITALS -> capitalised(best.name());
            case LOWER -> best.name().substring(0, 1).toUpperCase(Locale.ROOT) + best.name().substring(1);
            case NAME, INITIALS -> best.name();
        };
    }

    Role role(Label label) {
        String key = label.key();
        boolean initial = INTERVIEWER_INITIAL.matcher(key).matches() && key.startsWith("i") && shown.size() > 1
                && shown.keySet().stream().allMatch(other -> INITIALS.matcher(other).matches());
        if (named.contains(key) || labelledAsModerator.contains(key) || initial) {
            return Role.MODERATOR;
        }
        return SeveralPeople.is(key, shown.keySet()) ? Role.UNATTRIBUTED : Role.PARTICIPANT;
    }

    private Set<String> named(List<String> moderators) {
        Set<String> found = new LinkedHashSet<>();
        for (String moderator : moderators) {
            String wanted = Label.key(moderator);
            List<String> first = new ArrayList<>();
            for (String key : shown.keySet()) {
                if (key.equals(wanted)) {
                    found.add(key);
                } else if (key.startsWith(wanted + " ")) {
                    first.add(key);
                }
            }
            if (!wanted.isEmpty() && !shown.containsKey(wanted) && first.size() == 1) {
                found.add(first.getFirst());
            }
        }
        return found;
    }

    private static boolean isAsking(String words) {
        String key = Label.key(words);
        return ASKING.matcher(key).matches() || QUESTIONER.matcher(key).matches();
    }

    private static Label better(Label known, Label more) {
        return known.style() != Label.Style.NAME && more.style() == Label.Style.NAME ? more : known;
    }

    /// `MS. O'NEAL-ROSS` as `Ms. O'Neal-Ross`; words without a vowel stay, as they are abbreviations.
    private static String capitalised(String name) {
        StringBuilder shown = new StringBuilder();
        for (String word : name.split("(?<=[ \\-/&(.])", -1)) {
            shown.append(capitalisedWord(word));
        }
        return shown.toString();
    }

    private static String capitalisedWord(String word) {
        String letters = Blank.trim(word).replaceAll("[^\\p{L}]", "");
        boolean abbreviation = letters.length() >= 2 && letters.length() <= 4 && !word.endsWith(".")
                && letters.toUpperCase(Locale.ROOT).chars().noneMatch(c -> "AEIOUYÄÖÜÉÈÁÍÓÚ".indexOf(c) >= 0);
        boolean title = letters.equals("MS") || letters.equals("MR") || letters.equals("MRS") || letters.equals("DR");
        boolean digits = word.codePoints().anyMatch(Character::isDigit);
        if (letters.isEmpty() || abbreviation && !title || digits) {
            return word;
        }
        StringBuilder written = new StringBuilder(word.toLowerCase(Locale.ROOT));
        boolean start = true;
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            if (Character.isLetter(c) && start) {
                written.setCharAt(at, Character.toTitleCase(c));
                start = false;
            } else if ((c == '\'' || c == '’') && at == 1 && written.length() > 3) {
                start = true;
            }
        }
        return written.toString();
    }
}
