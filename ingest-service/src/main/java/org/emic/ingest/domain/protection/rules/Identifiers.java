package org.emic.ingest.domain.protection.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emic.ingest.domain.protection.finds.Apart;
import org.emic.ingest.domain.protection.finds.Mark;

/// Finds addresses and numbers of all kinds. Immutable.
public final class Identifiers {

    private static final Comparator<Mark> CERTAIN_THEN_LONGEST = Comparator
            .comparing((Mark mark) -> !mark.certain())
            .thenComparing(mark -> -mark.span().length())
            .thenComparing(mark -> mark.span().start());

    private final List<Rule> rules = List.of(new NetAddresses(), new SpokenNetAddresses(), new Accounts(),
            new Numbers(), new SpokenNumbers(), new SpelledIds(),
            new SpelledNames(), new NamedNumbers(), new Births(), new Streets());

    /// What is found in a text, in order and not overlapping. Where two rules claim a place, what is certain goes
    /// before a doubt, and the longer before the shorter.
    public List<Mark> in(String text) {
        List<Mark> all = new ArrayList<>();
        rules.forEach(rule -> all.addAll(rule.in(text)));
        all.sort(CERTAIN_THEN_LONGEST);
        Apart kept = new Apart();
        all.forEach(kept::add);
        return kept.inOrder();
    }
}
