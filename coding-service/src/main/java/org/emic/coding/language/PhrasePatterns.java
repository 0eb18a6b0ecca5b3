package org.emic.coding.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.emic.coding.domain.Phrase;
import org.emic.coding.domain.Phrase.Form;
import org.emic.coding.language.Sentence.Token;

/// Candidates for a code's name by patterns of parts of speech: verb with object as gerund (the form K. Charmaz, 2006,
/// advises for initial codes), noun phrases, and short spans in the speaker's own words.
///
/// Nothing is left out within a phrase and only its first verb is changed, so that it stays as grammatical as it was
/// said. Where it is not sure what the verb's form should be, there is no gerund.
final class PhrasePatterns {

    private static final int LONGEST = 7;
    private static final int LONGEST_SPAN = 8;
    private static final Set<String> LINKS = Set.of("of", "for", "with", "from", "about", "between", "against", "by",
            "in", "on", "at", "to", "without", "into", "under");
    private static final Set<String> POSSESSIVES = Set.of("my", "our", "your", "her", "his", "their", "its");
    private static final Set<String> DAYS = Set.of("today", "tomorrow", "yesterday", "tonight", "pls", "plz", "please");
    /// Words that, with one noun, make no name: "last month", "other words".
    private static final Set<String> VAGUE = Set.of("minute", "hour", "day", "week", "month", "year", "morning",
            "afternoon", "evening", "night", "today", "tomorrow", "yesterday", "time", "last", "next", "good", "same",
            "first", "other", "different", "own", "many", "much", "more", "most", "few", "several", "certain", "such",
            "whole", "entire", "great", "best", "single", "hand", "side");
    private static final int WORDS_OF_A_NAME = 2;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");

    private final Sentence sentence;
    private final Map<String, Phrase> found = new LinkedHashMap<>();

    PhrasePatterns(Sentence sentence) {
        this.sentence = sentence;
    }

    List<Phrase> phrases() {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).is("VERB")) {
                verb(i);
            }
            if (startsNounPhrase(i)) {
                nounPhrase(i);
            }
        }
        spans();
        return List.copyOf(found.values());
    }

    private void verb(int i) {
        Token verb = sentence.at(i);
        int from = i + 1;
        if (verb.emptyVerb() || !verb.letters() || !Gerund.plausible(verb.lower(), verb.lemma())
                || Clause.reduced(sentence, i) || Clause.wished(sentence, i)) {
            return;
        }
        boolean passive = Clause.passive(sentence, i);
        if (passive && Clause.contracted(sentence, i) && !sentence.has(from, "ADP")) {
            return;
        }
        String start = (negated(i) ? "not " : "") + (passive ? "being " + verb.lower() : gerund(verb));
        int particle = sentence.has(from, "ADP") && !LINKS.contains(sentence.at(from).lower()) ? from + 1 : from;
        object(i, start, particle);
        if (particle > from) {
            object(i, start, from);
        }
        if (sentence.has(from, "ADP") && LINKS.contains(sentence.at(from).lower())) {
            nounPhraseEnd(from + 1).ifPresent(end -> {
                if (!of(end)) {
                    add(start, i, from, end, Form.GERUND);
                }
                linked(end).filter(_ -> of(end)).ifPresent(further -> add(start, i, from, further, Form.GERUND));
            });
        }
    }

    private void object(int verb, String start, int from) {
        int begin = verb + 1;
        nounPhraseEnd(from).filter(end -> !Clause.unfinished(sentence, end)).ifPresent(end -> {
            if (!of(end)) {
                add(start, verb, begin, end, Form.GERUND);
            }
            linked(end).ifPresent(further -> add(start, verb, begin, further, Form.GERUND));
        });
    }

    private static String gerund(Token verb) {
        return verb.lower().endsWith("ing") ? verb.lower() : Gerund.of(verb.lemma());
    }

    private boolean negated(int i) {
        for (int back = i - 1; back >= Math.max(0, i - 3); back--) {
            Token token = sentence.at(back);
            if (NEGATIONS.contains(token.lower())) {
                return true;
            }
            if (!token.is("ADV") && !token.is("PART") && !token.is("AUX")) {
                return false;
            }
        }
        return false;
    }

    private boolean startsNounPhrase(int i) {
        Token token = sentence.at(i);
        boolean inside = i > 0 && !behindPseudonym(i)
                && (sentence.at(i - 1).noun() || sentence.has(i - 1, "ADJ") || sentence.has(i - 1, "NUM")
                        || possessive(i - 1) || none(i - 1) || genitive(i - 1));
        return !inside && (token.noun() || token.is("ADJ") || token.is("NUM") || possessive(i) || none(i));
    }

    /// "[Person 417]'s court case": what follows is a phrase without it.
    private boolean behindPseudonym(int i) {
        return sentence.at(i - 1).pseudonym() || i > 1 && genitive(i - 1) && sentence.at(i - 2).pseudonym();
    }

    private void nounPhrase(int i) {
        nounPhraseEnd(i).ifPresent(end -> {
            if (!of(end)) {
                add("", i, i, end, Form.NOUN_PHRASE);
            }
            linked(end).ifPresent(further -> add("", i, i, further, Form.NOUN_PHRASE));
        });
    }

    /// Where a noun phrase that begins here ends, exclusive.
    private Optional<Integer> nounPhraseEnd(int from) {
        int i = from;
        while (i < sentence.size() && (sentence.has(i, "DET") || possessive(i))) {
            i++;
        }
        int end = -1;
        while (i < sentence.size() && (sentence.at(i).noun() || sentence.has(i, "ADJ") || sentence.has(i, "NUM")
                || (genitive(i) && end == i)) && !DAYS.contains(sentence.at(i).lower())) {
            i++;
            end = sentence.at(i - 1).noun() ? i : end;
        }
        return end < 0 ? Optional.empty() : Optional.of(end);
    }

    /// What is before "of" is seldom a name without what follows: a line of credit, the level of complexity. Who follows
    /// there is not to be named.
    private boolean of(int end) {
        return sentence.has(end, "ADP") && sentence.at(end).lower().equals("of")
                && !(end + 1 < sentence.size() && sentence.at(end + 1).pseudonym());
    }

    private boolean possessive(int i) {
        return sentence.has(i, "PRON") && POSSESSIVES.contains(sentence.at(i).lower());
    }

    /// "no" says the contrary of the noun alone.
    private boolean none(int i) {
        return sentence.has(i, "DET") && sentence.at(i).lower().equals("no");
    }

    /// The ending of "the mother's".
    private boolean genitive(int i) {
        return sentence.has(i, "PART") && Set.of("'s", "’s", "'", "’").contains(sentence.at(i).lower());
    }

    private Optional<Integer> linked(int end) {
        return sentence.has(end, "ADP") && LINKS.contains(sentence.at(end).lower())
                ? nounPhraseEnd(end + 1)
                : Optional.empty();
    }

    private void spans() {
        int start = 0;
        for (int i = 0; i <= sentence.size(); i++) {
            if (i == sentence.size() || sentence.at(i).is("PUNCT")) {
                if (!brokenOff(start - 1) && !brokenOff(i)) {
                    span(start, i);
                }
                start = i + 1;
            }
        }
    }

    private boolean brokenOff(int i) {
        return i >= 0 && i < sentence.size() && Set.of("—", "–", "-", "--", "...", "…").contains(sentence.at(i).word());
    }

    private void span(int from, int end) {
        int start = from;
        while (start < end && (sentence.has(start, "CCONJ") || sentence.has(start, "SCONJ")
                || sentence.has(start, "INTJ") || sentence.has(start, "ADV"))) {
            start++;
        }
        if (end - start >= 3 && end - start <= LONGEST_SPAN && Clause.complete(sentence, start, end)) {
            add("", start, start, end, Form.SPAN);
        }
    }

    private void add(String start, int first, int from, int end, Form form) {
        List<Token> tokens = sentence.tokens().subList(from, end);
        if (!sayable(tokens)) {
            return;
        }
        StringBuilder text = new StringBuilder(start);
        for (int i = from; i < end; i++) {
            Token token = sentence.at(i);
            boolean apart = i > 0 && sentence.at(i - 1).end() < token.start();
            if (text.length() > 0 && (apart || i == from)) {
                text.append(' ');
            }
            text.append(token.is("PROPN") || token.acronym()
                    ? token.word()
                    : token.lower().equals("i") ? "I" : token.lower());
        }
        String phrase = text.toString();
        List<String> terms = new ArrayList<>();
        for (int i = start.isEmpty() ? from : first; i < end; i++) {
            if (sentence.at(i).content()) {
                terms.add(sentence.at(i).lemma());
            }
        }
        int words = SPACES.split(phrase).length;
        boolean vague = form == Form.NOUN_PHRASE && !none(from)
                && terms.stream().filter(term -> !VAGUE.contains(term)).count() < WORDS_OF_A_NAME;
        if (words > 1 && words <= LONGEST && !terms.isEmpty() && !vague) {
            boolean verbatim = sentence.text().toLowerCase(Locale.ROOT).contains(phrase.toLowerCase(Locale.ROOT));
            found.putIfAbsent(phrase.toLowerCase(Locale.ROOT), new Phrase(phrase, form, verbatim, terms));
        }
    }

    /// Words only, no fillers, and no proper noun unless it qualifies a common one ("Google form") or is an acronym:
    /// proper nouns are mostly people's names.
    private static boolean sayable(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean qualifies = i + 1 < tokens.size() && tokens.get(i + 1).is("NOUN");
            boolean number = token.is("NUM") && token.word().length() <= 4
                    && token.word().codePoints().allMatch(Character::isLetterOrDigit);
            if (token.filler() || !(token.letters() || number)
                    || (token.is("PROPN") && !token.acronym() && !qualifies)) {
                return false;
            }
        }
        return true;
    }

}
