package org.emic.theme.domain.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.emic.theme.domain.code.Candidate;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.Voice;
import org.emic.theme.domain.grouping.Likeness;

/// Finds working labels for groups of codes among the labels of their codes, and says what the data hold about them.
///
/// A label is chosen for five things, which count alike: its words set the group apart from its neighbours, its words are
/// shared by the group's codes, its code holds much of the group, its code is in the middle of the group, and it stood
/// high among its own code's candidates. A group of several codes is not called as one of them if anything else is there.
/// A label never mentions a speaker, is no list of keywords, and no two groups of a study share one. Remembers the labels
/// that are given, so one instance names one study.
final class Naming {

    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 9;

    private final Set<String> speakers;
    private final Set<String> names;
    private final Set<String> taken = new TreeSet<>();

    Naming(List<Code> study) {
        speakers = speakers(study);
        names = Words.ofNames(speakers);
    }

    /// Labels for groups that stand beside one another, in their order.
    List<Label> name(List<List<Code>> groups) {
        List<TermProfile> profiles = groups.stream().map(TermProfile::of).toList();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            TermProfile apart = profiles.get(i).apartFrom(profiles);
            labels.add(name(groups.get(i), apart));
        }
        return labels;
    }

    /// What can be said of a group without interpreting it.
    String definition(List<Code> group, List<List<Code>> groups) {
        List<TermProfile> profiles = groups.stream().map(TermProfile::of).toList();
        TermProfile apart = profiles.get(groups.indexOf(group)).apartFrom(profiles);
        return Definition.of(group, speakers(group).size(), speakers.size(), apart);
    }

    private Label name(List<Code> group, TermProfile apart) {
        List<Choice> choices = choices(group, apart);
        Set<String> codes = new TreeSet<>();
        if (group.size() > 1) {
            group.forEach(code -> codes.add(key(code.label())));
        }
        Label label = best(choices,
                choice -> choice.readable() && free(choice) && !codes.contains(key(choice.candidate().label())))
                .or(() -> best(choices, choice -> choice.readable() && free(choice)))
                .or(() -> best(choices, this::free))
                .or(() -> best(choices, _ -> true))
                .map(choice -> new Label(choice.candidate().label(), choice.candidate().origin()))
                .orElseGet(() -> new Label(group.getFirst().label(), group.getFirst().origin()));
        return taken(label);
    }

    private List<Choice> choices(List<Code> group, TermProfile apart) {
        Likeness likeness = SynthesiseThemes.likeness(group);
        double heaviest = group.stream().mapToInt(Code::weight).max().orElse(1);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Code code = group.get(i);
            double about = code.weight() / heaviest + middle(likeness, i);
            List<Candidate> candidates = candidates(code);
            for (int rank = 0; rank < candidates.size(); rank++) {
                List<String> words = Words.of(candidates.get(rank).label());
                if (words.stream().noneMatch(names::contains) && !Words.isKeywordList(candidates.get(rank).label())) {
                    choices.add(new Choice(candidates.get(rank), words.size(),
                            about + distinct(words, apart) + shared(words, group, apart) + 1.0 / (1 + rank)));
                }
            }
        }
        return choices;
    }

    /// The code's own label first: it may be a person's.
    private static List<Candidate> candidates(Code code) {
        return Stream.concat(Stream.of(new Candidate(code.label(), code.origin(), Double.POSITIVE_INFINITY)),
                code.candidates().stream().filter(candidate -> !candidate.label().equals(code.label()))).toList();
    }

    /// Mean likeness to the others of the group, from -1 to 1.
    private static double middle(Likeness likeness, int one) {
        double sum = 0;
        double weights = 0;
        for (int other = 0; other < likeness.size(); other++) {
            double weight = other == one ? 0 : likeness.weight(other);
            sum += weight * likeness.between(one, other);
            weights += weight;
        }
        return weights > 0 ? sum / weights : 0;
    }

    /// Mean weight of the two words that set the group apart most, from 0 to 1.
    private static double distinct(List<String> words, TermProfile apart) {
        return words.stream()
                .distinct()
                .map(word -> weight(word, apart))
                .sorted(Comparator.reverseOrder())
                .limit(2)
                .mapToDouble(Double::doubleValue)
                .sum() / 2;
    }

    /// How much of the group has one of the label's words among its terms: the word that most of it has, of those that set
    /// the group apart; from 0 to 1.
    private static double shared(List<String> words, List<Code> group, TermProfile apart) {
        double all = group.stream().mapToDouble(Code::weight).sum();
        return words.stream()
                .filter(word -> weight(word, apart) > 0)
                .mapToDouble(
                        word -> group.stream().filter(code -> has(code, word)).mapToDouble(Code::weight).sum() / all)
                .max()
                .orElse(0);
    }

    private static boolean has(Code code, String word) {
        return code.terms().stream().anyMatch(term -> Words.sameStem(word, term.term().toLowerCase(Locale.ROOT)));
    }

    private static double weight(String word, TermProfile apart) {
        return apart.weights()
                .entrySet()
                .stream()
                .filter(term -> Words.sameStem(word, term.getKey()))
                .mapToDouble(term -> term.getValue())
                .max()
                .orElse(0);
    }

    private static Optional<Choice> best(List<Choice> choices, Predicate<Choice> which) {
        return choices.stream()
                .filter(which)
                .max(Comparator.comparingDouble(Choice::score)
                        .thenComparing(choice -> choice.candidate().label(), Comparator.reverseOrder()));
    }

    private boolean free(Choice choice) {
        return !taken.contains(key(choice.candidate().label()));
    }

    /// Two groups never share a label: where everything is taken, it is counted.
    private Label taken(Label label) {
        String text = label.text();
        for (int n = 2; !taken.add(key(text)); n++) {
            text = "%s (%d)".formatted(label.text(), n);
        }
        return new Label(text, label.origin());
    }

    private static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> speakers(List<Code> codes) {
        Set<String> speakers = new TreeSet<>();
        codes.forEach(code -> code.voices().stream().map(Voice::speaker).forEach(speakers::add));
        return speakers;
    }

    private record Choice(Candidate candidate, int words, double score) {

        boolean readable() {
            return words >= FEWEST_WORDS && words <= MOST_WORDS;
        }
    }

}
