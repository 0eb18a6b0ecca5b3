package org.emic.coding.language;

import java.util.Set;
import org.emic.coding.language.Sentence.Token;

/// What stands around a verb, as far as tags tell.
final class Clause {

    /// Participles that look like the basic form.
    private static final Set<String> UNCHANGED = Set.of("put", "cut", "set", "hit", "hurt", "shut", "cost", "read",
            "split", "spread", "beat", "cast", "burst", "shed", "thrust");
    private static final Set<String> WISHES = Set.of("would", "'d", "’d", "should", "'ld");

    private static final Set<String> QUESTIONS = Set.of("what", "who", "whom", "which", "whose", "how", "why", "when",
            "where");
    private static final Set<String> HEDGES = Set.of("think", "guess", "wonder", "suppose", "mean", "hope", "say");
    private static final Set<String> OPEN_ENDS = Set.of("DET", "AUX", "CCONJ", "SCONJ", "PART");

    private Clause() {}

    /// Whether the verb is a participle after a form of *be*: "was charged", and not "what we do is catch people".
    static boolean passive(Sentence sentence, int verb) {
        Token token = sentence.at(verb);
        boolean participle = !token.lower().endsWith("ing")
                && (!token.lower().equals(token.lemma()) || UNCHANGED.contains(token.lemma()));
        int be = be(sentence, verb);
        return participle && be >= 0;
    }

    /// Whether the form of *be* before the verb is an 's, which may be *has* as well.
    static boolean contracted(Sentence sentence, int verb) {
        int be = be(sentence, verb);
        return be >= 0 && !Character.isLetter(sentence.at(be).word().codePointAt(0));
    }

    private static int be(Sentence sentence, int verb) {
        for (int back = verb - 1; back >= Math.max(0, verb - 2); back--) {
            Token token = sentence.at(back);
            if (token.is("AUX") && Set.of("be", "get").contains(token.lemma())) {
                return back;
            }
            if (!token.is("ADV") && !token.is("PART")) {
                return -1;
            }
        }
        return -1;
    }

    /// Whether it is a participle that belongs to the noun before it, "the women charged by the police", or qualifies the
    /// noun after it, "the frozen accounts": no one in the phrase does it.
    static boolean reduced(Sentence sentence, int verb) {
        boolean by = sentence.has(verb + 1, "ADP") && sentence.at(verb + 1).lower().equals("by");
        return (by && !passive(sentence, verb)) || sentence.has(verb - 1, "DET") || sentence.has(verb - 1, "ADJ");
    }

    /// "would like" says no more than that somebody asks.
    static boolean wished(Sentence sentence, int verb) {
        return sentence.at(verb).lemma().equals("like") && verb > 0
                && (WISHES.contains(sentence.at(verb - 1).lower()) || sentence.has(verb - 1, "AUX"));
    }

    /// Whether these words may stand by themselves: somebody or something first, then a verb that says something, and an
    /// end that waits for nothing. No question, and no "I think".
    static boolean complete(Sentence sentence, int start, int end) {
        boolean subject = sentence.has(start, "PRON") || sentence.has(start, "NOUN") || sentence.has(start, "DET");
        if (!subject || QUESTIONS.contains(sentence.at(start).lower())) {
            return false;
        }
        Token last = sentence.at(end - 1);
        if (OPEN_ENDS.contains(last.tag()) || last.lower().equals("very") || HEDGES.contains(last.lemma())) {
            return false;
        }
        return sentence.tokens()
                .subList(start, end)
                .stream()
                .filter(token -> token.is("VERB"))
                .findFirst()
                .filter(verb -> !HEDGES.contains(verb.lemma()))
                .isPresent();
    }

    private static boolean article(Sentence sentence, int i) {
        return sentence.has(i, "DET") && Set.of("a", "an", "the").contains(sentence.at(i).lower());
    }

    /// Whether what ends here is the subject of a verb that follows, and so no object: "believe the women are right"; or
    /// is one of two things that the verb needs: "make the world accessible", "give people the file".
    static boolean unfinished(Sentence sentence, int end) {
        return sentence.has(end, "AUX") || sentence.has(end, "ADJ") || article(sentence, end)
                || (sentence.has(end, "VERB") && !sentence.at(end).lower().endsWith("ing"));
    }

}
