package org.emic.ingest.domain.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells words that carry a matter from those that hold talk together. English function words, fillers and answers
/// such as *yes* are listed; a word of another language counts as one that carries a matter.
public final class ContentWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]*");
    private static final int SHORT_STEM = 3;

    private static final Set<String> FUNCTION = set(
            "a an the this that these those some any each every no none not nor "
                    + "neither either both all half such own same other another more most much many few little less least "
                    + "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her "
                    + "hers herself it its itself they them their theirs themselves one ones who whom whose which what where when "
                    + "why how here there then than now just only even also too very so as like if because since while until "
                    + "though although unless whether and or but of in on at by for from with without within into onto to "
                    + "about above below over under between among through during before after against off out up down "
                    + "again once be am is are was were been being do does did done doing have has had having will would shall "
                    + "should can could may might must ought let lets get got go goes going gone come comes came say says said "
                    + "know think mean want well really actually maybe perhaps quite rather still yet already always never ever "
                    + "thing things something anything nothing everything someone anyone everyone somebody anybody everybody "
                    + "nobody way lot lots kind sort bit s t d m ll re ve don doesn didn isn aren wasn weren won wouldn shouldn "
                    + "couldn can't cannot don't doesn't didn't isn't aren't wasn't weren't won't wouldn't shouldn't couldn't i'm "
                    + "i've i'd i'll you're you've you'd you'll he's she's it's that's there's what's who's we're we've we'd we'll "
                    + "they're they've they'd they'll let's");
    private static final Set<String> RESPONSES = set(
            "yes yeah yep yup no nope nah ok okay alright right sure fine good great "
                    + "hello hi hey bye goodbye thanks thank please sorry welcome oh ah uh um er erm hm hmm mm mhm mmm mm-hm huh wow "
                    + "ha haha exactly absolutely indeed true agreed correct totally definitely certainly course anyway");
    /// A sentence that begins so goes on with what was said before.
    private static final Set<String> LEANING = set("he him his she her it its they them their this that these those so "
            + "and but because or then which who there therefore otherwise instead also too even not nor such only");
    /// A sentence that begins so turns to something else.
    private static final Set<String> TURNING = set("first firstly second secondly third thirdly finally lastly another "
            + "next anyway today yesterday tomorrow sometimes once meanwhile however");

    private ContentWords() {}

    /// The stems of the words that carry a matter, each once.
    public static Set<String> stems(String text) {
        return new HashSet<>(allStems(text));
    }

    /// The stems of the words that carry a matter, in order, as often as they come.
    public static List<String> allStems(String text) {
        List<String> stems = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = lower(words.group());
            if (!FUNCTION.contains(word) && !RESPONSES.contains(word)) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    /// Whether the text says anything beyond *yes*, *mm-hm* and the like.
    public static boolean in(String text) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = lower(words.group());
            if (!FUNCTION.contains(word) && !RESPONSES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// How many words the text has, whatever they carry.
    public static int count(String text) {
        int count = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            count++;
        }
        return count;
    }

    /// Whether a sentence goes on with the one before, by its first word.
    public static boolean leansBack(String sentence) {
        return LEANING.contains(first(sentence));
    }

    /// Whether a sentence turns to something else, by its first word.
    public static boolean turns(String sentence) {
        return TURNING.contains(first(sentence));
    }

    private static String first(String sentence) {
        Matcher words = WORD.matcher(sentence);
        return words.find() ? lower(words.group()) : "";
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /// A rough English stem: enough to see that *charged* and *charges* speak of one thing.
    private static String stem(String word) {
        String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        for (String ending : List.of("ingly", "edly", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "er", "es",
                "ed",
                "ly", "s", "y", "e")) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORT_STEM) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }

    private static Set<String> set(String words) {
        return Set.copyOf(new HashSet<>(List.of(words.split(" +"))));
    }
}
