package org.emic.ingest.domain.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.conversation.Response.Kind;
import org.emic.ingest.domain.text.ContentWords;

/// The English words with which people respond. A kind is told only where the words leave no doubt: *definitely not* may
/// agree with somebody who says that something is not so.
final class ResponseWords {

    private static final String BEFORE = "^\\W*(?:(?:yes|yeah|yep|yup|no|nope|nah|well|oh|um|uh|mm|hm|hmm|ok|okay|right|"
            + "and)\\b\\W*)*";
    private static final String HOW = "(?:(?:totally|completely|fully|really|absolutely|do|definitely|also|quite|strongly) )?";
    private static final String THAT = "(?:that|this|it)(?:'s| is)";
    private static final String ENDS = "(?=\\W*$|\\s*[,.;:!…–—-])";
    private static final String ABOUT = "(?:" + ENDS + "| with\\b| that\\b)";

    private static final Pattern AGREEING = oneOf("i " + HOW + "agree" + ABOUT,
            "(?:exactly|absolutely|agreed|precisely|same here|same for me|me too|me neither|so true|i think so too)"
                    + ENDS,
            THAT + " (?:(?:so|very|absolutely|quite|exactly) )?(?:true|right)" + ENDS,
            "(?:you're|you are) (?:(?:so|absolutely|quite|totally) )?right" + ENDS);
    private static final Pattern DISAGREEING = oneOf("i " + HOW + "disagree" + ABOUT,
            "i (?:don't|do not|can't|cannot) " + HOW + "agree" + ABOUT, "i (?:don't|do not) think so" + ENDS,
            "(?:" + THAT + " not|(?:that|this|it) isn't) (?:true|right|so)" + ENDS);
    private static final Pattern QUALIFYING = oneOf("i " + HOW + "agree(?: with \\w+)?\\W+but\\b",
            THAT + " (?:true|right)\\W+but\\b", "(?:true|sure|maybe|perhaps|exactly|absolutely)\\W+but\\b",
            "(?<=\\w\\W{1,3})but\\b",
            "(?:(?:it|that) depends|yes and no|not always|to some extent|up to a point|partly)"
                    + ENDS);
    private static final Pattern ACKNOWLEDGING = Pattern
            .compile("(?:(?:m+|m+ ?h+m+|mhm+|uh ?huh|aha|i see)(?: |$))+");
    private static final Pattern LAUGHING = Pattern.compile("(?:(?:ha|ha(?:ha)+h?|he ?he|hehe)(?: |$))+");
    private static final Set<String> ANSWERS = Set
            .copyOf(Arrays.asList(("yes yeah yea yep yup no nope nah ok okay alright "
                    + "right sure fine good great oh ah hm hmm mm mhm mmm huh aha wow exactly absolutely indeed true agreed correct "
                    + "totally definitely certainly course").split(" ")));
    private static final int FEW = 8;

    private ResponseWords() {}

    /// Whether the words do nothing but respond: few, none that carries a matter, and no question.
    static boolean isMere(String speech) {
        String words = plain(speech);
        if (speech.indexOf('?') >= 0 || ContentWords.count(words) > FEW) {
            return false;
        }
        boolean answers = Arrays.stream(words.split(" ")).anyMatch(ANSWERS::contains);
        return answers && !ContentWords.in(words) || isAll(words, LAUGHING) || isAll(words, ACKNOWLEDGING)
                || isOnly(speech, AGREEING)
                || isOnly(speech, DISAGREEING) || isOnly(speech, QUALIFYING);
    }

    /// What a mere response is.
    static Kind kind(String speech) {
        String words = plain(speech);
        if (isAll(words, LAUGHING)) {
            return Kind.LAUGH;
        }
        return isAll(words, ACKNOWLEDGING) ? Kind.ACKNOWLEDGE : opening(speech).orElse(Kind.UNCERTAIN);
    }

    /// What the first words of a turn plainly are: agreement, disagreement or qualification.
    static Optional<Kind> opening(String speech) {
        String words = lower(speech);
        if (QUALIFYING.matcher(words).find()) {
            return Optional.of(Kind.QUALIFY);
        }
        if (DISAGREEING.matcher(words).find()) {
            return Optional.of(Kind.DISAGREE);
        }
        return AGREEING.matcher(words).find() ? Optional.of(Kind.AGREE) : Optional.empty();
    }

    private static Pattern oneOf(String... ways) {
        return Pattern.compile(BEFORE + "(?:" + String.join("|", ways) + ")");
    }

    /// Whether the words end with what the pattern finds, answers aside.
    private static boolean isOnly(String speech, Pattern pattern) {
        String words = lower(speech);
        Matcher found = pattern.matcher(words);
        return found.find() && !ContentWords.in(words.substring(found.end()));
    }

    private static boolean isAll(String words, Pattern pattern) {
        return pattern.matcher(words).matches();
    }

    private static String lower(String speech) {
        return speech.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /// The words in lower case, a blank between two.
    private static String plain(String speech) {
        return lower(speech).replaceAll("[^\\p{L}\\p{M}\\p{N}']+", " ").strip();
    }
}
