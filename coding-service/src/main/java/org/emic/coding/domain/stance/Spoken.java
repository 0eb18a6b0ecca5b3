package org.emic.coding.domain.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.emic.coding.domain.stance.Word.Part;

/// Takes out of talk what says nothing about its stance: fillers, tag questions ("didn't they?"), false negations ("not
/// only", "no doubt") and the "no" that answers somebody ("no, they believed her").
final class Spoken {

    static final Set<String> YES = Set.of("yes", "yeah", "yep");
    private static final Set<String> FILLERS = Set.of("um", "uh", "er", "erm", "eh", "ah", "oh", "mm", "hm", "hmm",
            "mhm",
            "yeah", "yep", "yes", "okay", "ok", "please", "honestly", "basically", "literally", "actually",
            "obviously", "\"", "“", "”", "(", ")", "[", "]", "*", "'");
    private static final Phrases ASIDES = Phrases.of("""
            you know
            i mean
            kind of
            sort of
            to be honest
            to tell the truth
            in a way
            at the end of the day
            you see
            i tell you
            let me tell you
            in fact""");
    private static final Phrases FALSE_NEGATIONS = Phrases.of("""
            not only
            n't only
            not just
            n't just
            not merely
            not simply
            not solely
            not to mention
            not least
            no doubt
            without doubt
            without a doubt
            no question
            no wonder
            no matter
            no sooner
            no less than
            nothing but
            nothing less than
            nothing short of
            none other than
            never mind
            why not
            or not
            if not""");
    private static final Phrases DENIALS = Phrases.of("""
            anything but
            by no means
            in no way
            under no circumstances
            no way
            nothing like
            far from being
            nowhere near
            in no sense
            on no account
            at no point
            at no time""");
    private static final Phrases UNKNOWN = Phrases.of("""
            no idea
            no clue""");
    private static final Phrases HELPLESS = Phrases.of("""
            ca n't help but
            can n't help but
            could n't help but
            can not help but
            could not help but
            can n't wait
            could n't wait
            can not wait""");
    private static final Phrases LOATHED = Phrases.of("""
            ca n't stand
            can n't stand
            can not stand
            could n't stand
            could not stand
            ca n't bear
            can n't bear
            can not bear
            could n't bear
            could not bear""");
    private static final Word NOT = new Word("not", "not", Part.OTHER);
    private static final Word KNOW = new Word("know", "know", Part.VERB);
    private static final Word LOATHE = new Word("loathe", "loathe", Part.VERB);
    private static final Set<Part> AFTER_ANSWER = Set.of(Part.PRONOUN, Part.DETERMINER, Part.AUXILIARY,
            Part.PUNCTUATION, Part.CONJUNCTION);

    private Spoken() {}

    static List<Word> plain(List<Word> words) {
        List<Word> plain = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int aside = ASIDES.length(words, i);
            boolean known = aside > 0 && words.get(i).text().equals("you") && asked(words, i);
            if (aside > 0 && !known) {
                i += aside;
            } else {
                boolean answer = words.get(i).in(YES) && !plain.isEmpty() && plain.getLast().text().equals("?");
                if (answer || (!words.get(i).in(FILLERS) && !hesitates(words, i))) {
                    plain.add(words.get(i));
                }
                i++;
            }
        }
        return withoutAnswers(withoutTags(withPlainNegations(plain)));
    }

    /// "Well" at the beginning.
    private static boolean hesitates(List<Word> words, int i) {
        return words.get(i).text().equals("well") && (i == 0 || words.get(i - 1).is(Part.PUNCTUATION))
                && i + 1 < words.size();
    }

    /// "do you know", "did you know".
    private static boolean asked(List<Word> words, int i) {
        return i > 0 && (words.get(i - 1).is(Part.AUXILIARY) || words.get(i - 1).text().equals("n't"));
    }

    private static List<Word> withPlainNegations(List<Word> words) {
        List<Word> kept = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int skipped = Math.max(FALSE_NEGATIONS.length(words, i), HELPLESS.length(words, i));
            int denied = DENIALS.length(words, i);
            int unknown = UNKNOWN.length(words, i);
            int loathed = loathed(words, i);
            if (loathed > 0) {
                kept.add(LOATHE);
            } else if (denied + unknown > 0) {
                kept.add(NOT);
            } else if (skipped == 0) {
                kept.add(words.get(i));
            }
            if (unknown > 0) {
                kept.add(KNOW);
            }
            i += Math.max(1, Math.max(skipped, Math.max(loathed, denied + unknown)));
        }
        return kept;
    }

    /// "Can't stand him", not "can't stand up".
    private static int loathed(List<Word> words, int i) {
        int length = LOATHED.length(words, i);
        int next = i + length;
        boolean object = next < words.size()
                && !Set.of(Part.PREPOSITION, Part.ADVERB, Part.PUNCTUATION).contains(words.get(next).part());
        return object ? length : 0;
    }

    private static List<Word> withoutTags(List<Word> words) {
        List<Word> kept = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int tag = clauseBefore(kept) ? tag(words, i) : 0;
            if (tag == 0) {
                kept.add(words.get(i));
            }
            i += Math.max(1, tag);
        }
        return kept;
    }

    private static boolean clauseBefore(List<Word> before) {
        for (int i = before.size() - 1; i >= 0 && !Clauses.ends(before.get(i)); i--) {
            if (before.get(i).verbal()) {
                return true;
            }
        }
        return false;
    }

    /// How long the tag question is that stands here: "did they?", "was n't it?", "did they not?", "do n't you think?".
    private static int tag(List<Word> words, int at) {
        int i = at;
        boolean comma = words.get(i).text().equals(",");
        i += comma ? 1 : 0;
        if (i + 1 >= words.size() || !Cues.TAG_VERBS.contains(words.get(i).text())) {
            return 0;
        }
        i++;
        boolean negated = words.get(i).text().equals("n't");
        i += negated ? 1 : 0;
        if (i >= words.size() || !words.get(i).is(Part.PRONOUN) || !(comma || negated)) {
            return 0;
        }
        i++;
        if (i < words.size() && Set.of("not", "think", "agree").contains(words.get(i).text())) {
            i++;
        }
        return i == words.size() || Clauses.ends(words.get(i)) ? i - at : 0;
    }

    /// "No" is an answer, and negates nothing that follows, unless it belongs to a noun, an adjective or an adverb. A
    /// sentence that says nothing but no is left: it answers what was asked before.
    private static List<Word> withoutAnswers(List<Word> words) {
        List<Word> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean one = i + 1 < words.size() && words.get(i + 1).text().equals("one");
            boolean begins = i == 0 || Clauses.ends(words.get(i - 1));
            boolean answers = Set.of("no", "nope", "nah").contains(words.get(i).text()) && !one
                    && i + 1 < words.size() && AFTER_ANSWER.contains(words.get(i + 1).part())
                    && !(begins && Clauses.ends(words.get(i + 1)));
            if (!answers) {
                kept.add(words.get(i));
            }
        }
        return kept;
    }

}
