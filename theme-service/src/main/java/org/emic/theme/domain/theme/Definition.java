package org.emic.theme.domain.theme;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.grouping.Likeness;

/// Plain sentences about a group of codes: what it holds and how it hangs together, never what it means.
final class Definition {

    private static final int MOST_LABELS = 5;
    private static final int MOST_TERMS = 6;

    private Definition() {}

    static String of(List<Code> codes, int voicedBy, int speakers, TermProfile apart) {
        Likeness likeness = SynthesiseThemes.likeness(codes);
        StringBuilder text = new StringBuilder(contents(codes, voicedBy, speakers));
        nearest(codes, likeness).ifPresent(pair -> text.append(" Nearest to each other: ").append(pair).append('.'));
        String terms = String.join(", ", apart.heaviest(MOST_TERMS));
        if (!terms.isEmpty()) {
            text.append(" Terms that set it apart: ").append(terms).append('.');
        }
        return text.toString();
    }

    private static String contents(List<Code> codes, int voicedBy, int speakers) {
        int codings = codes.stream().mapToInt(Code::incidents).sum();
        return "%s %s with %d %s by %d of %d speakers.".formatted(
                codes.size() == 1 ? "Holds one code" : "Brings together %d codes".formatted(codes.size()),
                labels(codes),
                codings, codings == 1 ? "coding" : "codings", voicedBy, speakers);
    }

    private static String labels(List<Code> codes) {
        String most = codes.stream()
                .sorted(Comparator.comparingInt(Code::weight).reversed())
                .limit(MOST_LABELS)
                .map(code -> quoted(code.label()))
                .collect(Collectors.joining("; "));
        int more = codes.size() - MOST_LABELS;
        return more > 0 ? "(%s; and %d more)".formatted(most, more) : "(%s)".formatted(most);
    }

    private static Optional<String> nearest(List<Code> codes, Likeness likeness) {
        int one = 0;
        int other = 1;
        for (int i = 0; i < codes.size(); i++) {
            for (int j = i + 1; j < codes.size(); j++) {
                if (likeness.between(i, j) > likeness.between(one, other)) {
                    one = i;
                    other = j;
                }
            }
        }
        return codes.size() < 3
                ? Optional.empty()
                : Optional.of(quoted(codes.get(one).label()) + " and " + quoted(codes.get(other).label()));
    }

    private static String quoted(String label) {
        return "“" + label + "”";
    }

}
