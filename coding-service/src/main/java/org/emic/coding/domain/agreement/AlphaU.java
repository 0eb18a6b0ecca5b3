package org.emic.coding.domain.agreement;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.emic.coding.domain.agreement.Figure.Because;

/// Krippendorff's alpha for free spans, where coders also decide where a unit begins and ends: 1 - Do / De, over all codes 1
/// less the sum of Do by the sum of De (Krippendorff 1995, "On the reliability of unitizing continuous data", Sociological
/// Methodology 25; formulas as in 2004, Content Analysis, 2nd ed., ch. 11.6). Every coder has read the whole conversation.
public final class AlphaU {

    private final Span conversation;

    /// @param conversation from where to where it goes
    public AlphaU(Span conversation) {
        this.conversation = conversation;
    }

    /// Agreement on one code.
    ///
    /// @param marked one collection a coder: where the coder marked the code
    public Figure<Double> of(List<? extends Collection<Span>> marked) {
        return ofAll(List.of(marked));
    }

    /// Agreement on several codes.
    ///
    /// @param codes for each code, one collection a coder
    public Figure<Double> ofAll(Collection<? extends List<? extends Collection<Span>>> codes) {
        if (codes.stream().anyMatch(coders -> coders.size() < 2)) {
            return new Figure.NotComputable<>(Because.NO_OVERLAP);
        }
        double observed = 0;
        double expected = 0;
        for (List<? extends Collection<Span>> coders : codes) {
            List<Sections> sections = coders.stream().map(marks -> Sections.of(conversation, marks)).toList();
            observed += observed(sections);
            expected += expected(sections);
        }
        return expected == 0
                ? new Figure.NotComputable<>(Because.NO_VARIATION)
                : new Figure.Computed<>(1 - observed / expected);
    }

    /// The mean distance of two coders' divisions, by the square of the conversation's length.
    double observed(List<Sections> coders) {
        double pairs = (double) coders.size() * (coders.size() - 1) / 2;
        double distance = 0;
        for (int one = 0; one < coders.size(); one++) {
            for (int other = 0; other < one; other++) {
                distance += coders.get(one).distance(coders.get(other));
            }
        }
        return distance / pairs / square(conversation.length());
    }

    /// The same if the marks and gaps of all coders were put together by chance.
    double expected(List<Sections> coders) {
        List<Span> marks = coders.stream().flatMap(coder -> coder.marks().stream()).toList();
        List<Span> gaps = coders.stream().flatMap(coder -> coder.gaps().stream()).toList();
        double all = (double) coders.size() * conversation.length();
        double kept = marks.stream().mapToDouble(mark -> (double) mark.length() * (mark.length() - 1)).sum();
        double combinations = all * (all - 1) - kept;
        if (combinations == 0) {
            return 0;
        }
        double distance = IntStream.range(0, marks.size())
                .mapToDouble(mark -> expected(marks.get(mark).length(), marks.size() - 1, gaps))
                .sum();
        return 2 * distance / conversation.length() / combinations;
    }

    /// What a mark of this length adds: against each other mark that it could meet, and each gap that it could lie in.
    private static double expected(double length, int others, List<Span> gaps) {
        double meeting = others * (2 * length * length * length - 3 * length * length + length) / 3;
        double places = gaps.stream()
                .filter(gap -> gap.length() >= length)
                .mapToDouble(gap -> gap.length() - length + 1)
                .sum();
        return meeting + square(length) * places;
    }

    private static double square(double number) {
        return number * number;
    }

}
