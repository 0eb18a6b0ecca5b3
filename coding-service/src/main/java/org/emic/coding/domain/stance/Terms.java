package org.emic.coding.domain.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emic.coding.domain.stance.Term.Role;
import org.emic.coding.domain.stance.Word.Part;

/// Finds the words that say what a clause is about.
final class Terms {

    private static final double WHOLE = 1;
    private static final double CIRCUMSTANCE = 0.5;
    private static final Set<Part> WITHIN_A_NOUN_PHRASE = Set.of(Part.DETERMINER, Part.ADJECTIVE, Part.NOUN,
            Part.PRONOUN);
    private static final Set<String> PLACES = Set.of("there", "here", "alone");
    private static final Set<String> SIDES = Set.of("for", "against");
    private static final Set<String> CLOSE = Set.of("by", "of");

    private final Antonyms antonyms = Antonyms.standard();
    private final BasicForms forms = new BasicForms();
    private final Valences valences = Valences.standard();
    private final List<Word> words;
    private final Set<Integer> taken = new HashSet<>();
    private final int verb;
    private final int open;

    /// @param words a clause without what denies it
    Terms(List<Word> words) {
        this.words = words;
        int first = 0;
        while (first < words.size() && !words.get(first).verbal()) {
            first++;
        }
        this.verb = first;
        this.open = open();
    }

    /// Where it begins to be left open whether what is said is so.
    private int open() {
        for (int i = 0; i + 1 < words.size(); i++) {
            Word word = words.get(i);
            boolean opens = Cues.OPEN.contains(word.lemma());
            boolean to = words.get(i + 1).text().equals("to") && i + 2 < words.size() && words.get(i + 2).verbal();
            boolean adjective = word.is(Part.ADJECTIVE) && !Cues.LIGHT.contains(word.lemma());
            if ((opens && words.get(i + 1).in(Cues.QUESTIONS)) || ((opens || adjective) && to)) {
                return i + 1;
            }
        }
        return words.size();
    }

    List<Term> list() {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<String> phrase = antonyms.phrase(words, i);
            if (!phrase.isEmpty()) {
                take(i, phrase);
                String key = String.join("_", phrase);
                terms.add(new Term(key, Role.PREDICATE, WHOLE, "", antonyms.senses(key, false), 0));
            } else if (!taken.contains(i) && says(i)) {
                terms.add(term(i));
            }
        }
        if (terms.stream().allMatch(term -> term.weight() == 0)) {
            lightVerb().ifPresent(terms::add);
        }
        return withPredicate(terms);
    }

    private void take(int at, List<String> phrase) {
        int next = at;
        for (String part : phrase.subList(1, phrase.size())) {
            do {
                next++;
            } while (!words.get(next).lemma().equals(part) && !words.get(next).text().equals(part));
            taken.add(next);
        }
    }

    private boolean says(int i) {
        Word word = words.get(i);
        boolean full = (word.text().startsWith("right") && (!word.is(Part.ADVERB) || i + 1 == words.size()))
                || (word.text().equals("kind") && word.is(Part.ADJECTIVE))
                || (word.lemma().equals("like") && word.is(Part.VERB));
        if (!full && (Cues.EMPTY.contains(word.lemma()) || Cues.EMPTY.contains(word.text()))) {
            return false;
        }
        return switch (word.part()) {
            case NOUN -> true;
            case ADJECTIVE -> !(Cues.LIGHT.contains(word.lemma()) && i + 1 < words.size()
                    && words.get(i + 1).text().equals("to")) && !(Cues.LEADING.contains(word.lemma()) && verbAfter(i));
            case VERB -> directed(word)
                    || !Cues.LIGHT.contains(word.lemma()) && !(Cues.LEADING.contains(word.lemma()) && verbAfter(i));
            case ADVERB -> word.text().endsWith("ly") || antonyms.knows(word.lemma());
            case PREPOSITION -> SIDES.contains(word.text());
            case AUXILIARY, PRONOUN, DETERMINER, CONJUNCTION, PUNCTUATION, OTHER -> false;
        };
    }

    private static boolean directed(Word word) {
        return word.is(Part.VERB) && Cues.DIRECTED.contains(word.lemma());
    }

    private boolean verbAfter(int i) {
        return i + 1 != open && words.subList(i + 1, words.size()).stream().anyMatch(Word::verbal);
    }

    private Term term(int i) {
        Word word = words.get(i);
        String key = word.is(Part.ADVERB) ? adjective(word.lemma()) : forms.of(word);
        boolean attribute = word.is(Part.ADJECTIVE) && i + 1 < words.size() && words.get(i + 1).is(Part.NOUN);
        String qualifies = attribute ? words.get(i + 1).lemma() : "";
        boolean adjective = word.is(Part.ADJECTIVE) || word.is(Part.ADVERB);
        Map<String, Integer> senses = new HashMap<>(antonyms.senses(word.text(), adjective));
        senses.putAll(antonyms.senses(key, adjective));
        return new Term(key, role(i, attribute), weight(i, attribute), qualifies, senses, valence(word, key));
    }

    private int valence(Word word, String key) {
        if (Cues.PLEAS.contains(key) || Cues.COMMON.contains(key)) {
            return 0;
        }
        int own = valences.of(word.text());
        return own == 0 ? valences.of(key) : own;
    }

    /// "Safely" says of a deed what "safe" says of a thing.
    private String adjective(String adverb) {
        if (!adverb.endsWith("ly") || antonyms.knows(adverb)) {
            return adverb;
        }
        return adverb.endsWith("ily")
                ? adverb.substring(0, adverb.length() - 3) + "y"
                : adverb.substring(0, adverb.length() - 2);
    }

    private Role role(int i, boolean attribute) {
        Word word = words.get(i);
        if (i > open || directed(word)) {
            return Role.OTHER;
        }
        if (word.is(Part.VERB) || (word.is(Part.ADJECTIVE) && !attribute)) {
            return Role.PREDICATE;
        }
        return i < verb ? Role.SUBJECT : Role.OTHER;
    }

    private double weight(int i, boolean attribute) {
        Word word = words.get(i);
        if (directed(word)) {
            return 0;
        }
        if (word.is(Part.VERB) || (word.is(Part.ADJECTIVE) && !attribute)) {
            return Cues.COMMON.contains(word.lemma()) ? CIRCUMSTANCE : WHOLE;
        }
        if (word.is(Part.PREPOSITION)) {
            return 0;
        }
        return word.is(Part.NOUN) && !aside(i) ? WHOLE : CIRCUMSTANCE;
    }

    /// Whether a noun stands in a phrase of its own, "at the station", that is not what the verb or adjective before it
    /// asks for, "listened to the women", "afraid of the police".
    private boolean aside(int noun) {
        int i = noun - 1;
        while (i >= 0 && WITHIN_A_NOUN_PHRASE.contains(words.get(i).part())) {
            i--;
        }
        if (i < 0 || !words.get(i).is(Part.PREPOSITION) || words.get(i).in(CLOSE)) {
            return false;
        }
        return i == 0 || !(words.get(i - 1).is(Part.VERB) || words.get(i - 1).is(Part.ADJECTIVE));
    }

    /// Where nothing else is said: "nothing was done".
    private Optional<Term> lightVerb() {
        return words.stream()
                .filter(word -> (word.is(Part.VERB) && !Cues.EMPTY.contains(word.lemma())) || word.in(PLACES))
                .map(word -> new Term(word.lemma(), Role.PREDICATE, WHOLE, "", antonyms.senses(word.lemma(), false), 0))
                .findFirst();
    }

    /// Where the verb says little, what is had, given or done is what is said; where nothing is, that there is something.
    private static List<Term> withPredicate(List<Term> terms) {
        if (terms.stream().anyMatch(term -> term.role() == Role.PREDICATE)) {
            return terms;
        }
        boolean objects = terms.stream().anyMatch(Term::object);
        boolean others = terms.stream().anyMatch(term -> term.role() == Role.OTHER && term.weight() > 0);
        return terms.stream()
                .map(term -> (objects && !term.object()) || (others && term.role() == Role.SUBJECT)
                        || Cues.DIRECTED.contains(term.key())
                                ? term
                                : term.as(Role.PREDICATE))
                .toList();
    }

}
