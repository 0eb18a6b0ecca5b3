package org.emic.coding.domain.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A conversation as a coder divided it for one code: what was marked, and the gaps between. Marks that overlap are one.
///
/// @param marks in order
/// @param gaps in order
record Sections(List<Span> marks, List<Span> gaps) {

    /// @throws IllegalArgumentException if a mark lies outside of the conversation
    static Sections of(Span conversation, Collection<Span> marked) {
        List<Span> marks = new ArrayList<>();
        for (Span mark : marked.stream().sorted().toList()) {
            if (!mark.within(conversation)) {
                throw new IllegalArgumentException("a mark lies outside of the conversation: " + mark);
            }
            if (!marks.isEmpty() && marks.getLast().meets(mark)) {
                Span last = marks.removeLast();
                marks.add(new Span(last.start(), Math.max(last.end(), mark.end())));
            } else {
                marks.add(mark);
            }
        }
        return new Sections(marks, gaps(conversation, marks));
    }

    private static List<Span> gaps(Span conversation, List<Span> marks) {
        List<Span> gaps = new ArrayList<>();
        long from = conversation.start();
        for (Span mark : marks) {
            if (from < mark.start()) {
                gaps.add(new Span(from, mark.start()));
            }
            from = mark.end();
        }
        if (from < conversation.end()) {
            gaps.add(new Span(from, conversation.end()));
        }
        return gaps;
    }

    /// How far this division is from another: for marks that meet, the squares of how far their starts and their ends lie
    /// apart; for a mark within a gap of the other, the square of its length.
    double distance(Sections other) {
        double distance = 0;
        for (Span mark : marks) {
            for (Span theirs : other.marks) {
                if (mark.meets(theirs)) {
                    distance += square(mark.start() - theirs.start()) + square(mark.end() - theirs.end());
                }
            }
        }
        return distance + alone(marks, other.gaps) + alone(other.marks, gaps);
    }

    private static double alone(List<Span> marks, List<Span> gaps) {
        return marks.stream()
                .filter(mark -> gaps.stream().anyMatch(mark::within))
                .mapToDouble(mark -> square(mark.length()))
                .sum();
    }

    private static double square(double number) {
        return number * number;
    }

}
