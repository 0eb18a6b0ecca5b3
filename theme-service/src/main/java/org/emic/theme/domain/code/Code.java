package org.emic.theme.domain.code;

import java.util.Comparator;
import java.util.List;

/// A code as coding-service last described it.
///
/// @param first where its first incident stands
/// @param incidents how many incidents carry it
/// @param voices who voiced it, most incidents first
/// @param candidates for its label, best first
/// @param terms that set it apart, heaviest first
public record Code(CodeId id, String label, Origin origin, Status status, Place first, int incidents,
        List<Voice> voices, List<Candidate> candidates, List<Term> terms, Centre centre) {

    /// First appearance; the id decides between codes that one incident founded.
    public static final Comparator<Code> CANONICAL = Comparator.comparing(Code::first).thenComparing(Code::id);

    public Code {
        voices = List.copyOf(voices);
        candidates = List.copyOf(candidates);
        terms = List.copyOf(terms);
    }

    /// How much it counts when codes are compared: its incidents, and at least 1.
    public int weight() {
        return Math.max(1, incidents);
    }

    /// Whether it may belong to a theme: people have not turned it down.
    public boolean stands() {
        return status != Status.REJECTED;
    }

}
