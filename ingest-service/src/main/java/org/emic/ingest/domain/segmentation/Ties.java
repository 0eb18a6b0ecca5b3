package org.emic.ingest.domain.segmentation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.emic.ingest.domain.text.ContentWords;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Speech;

/// Sees how a sentence hangs together with what stands before it in its turn.
final class Ties {

    private static final int SHORT_WORDS = 4;

    private Ties() {}

    /// @param before the units before, in order
    /// @param unit the sentence
    /// @param paragraphStart the number of units before the sentence's paragraph
    /// @param quoted whether a quotation was open where the unit before began
    static Set<Grouping.Tie> of(Speech speech, List<Span> before, Span unit, int paragraphStart, boolean quoted) {
        Set<Grouping.Tie> ties = EnumSet.noneOf(Grouping.Tie.class);
        if (before.isEmpty()) {
            return ties;
        }
        String words = unit.in(speech.words());
        boolean opens = before.size() == paragraphStart;
        add(ties, Grouping.Tie.PARAGRAPH, opens);
        add(ties, Grouping.Tie.LEANS, ContentWords.leansBack(words));
        add(ties, Grouping.Tie.TURNS, ContentWords.turns(words));
        add(ties, Grouping.Tie.SHORT, ContentWords.count(words) <= SHORT_WORDS);
        char last = speech.words().charAt(before.getLast().end() - 1);
        add(ties, Grouping.Tie.ANSWERS, last == '?' || last == '？');
        add(ties, Grouping.Tie.QUOTED,
                !opens && isInQuotation(quoted, speech.words(), before.getLast().start(), unit.start()));
        return ties;
    }

    private static void add(Set<Grouping.Tie> ties, Grouping.Tie tie, boolean holds) {
        if (holds) {
            ties.add(tie);
        }
    }

    /// Whether a quotation is open at `to`, if one is or is not open at `from`.
    private static boolean isInQuotation(boolean open, String text, int from, int to) {
        boolean quoted = open;
        for (int at = from; at < to; at++) {
            quoted = switch (text.charAt(at)) {
                case '"' -> !quoted;
                case '“' -> true;
                case '”' -> false;
                default -> quoted;
            };
        }
        return quoted;
    }
}
