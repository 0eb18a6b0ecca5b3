package org.emic.ingest.domain.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.emic.ingest.domain.reading.StageDirections;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Annotation.Kind;
import org.emic.ingest.domain.transcript.Turn;

/// Finds the stage directions of a turn whose text is new: those that its words had before and still have, and those
/// that reading would find, a pseudonym in brackets excepted.
final class Directions {

    private final Predicate<String> standsForName;

    /// @param standsForName whether what stands in brackets takes the place of a name
    Directions(Predicate<String> standsForName) {
        this.standsForName = standsForName;
    }

    /// All of them, in order.
    ///
    /// @param sources the turns whose words the text has
    List<Annotation> in(String text, List<Turn> sources) {
        int length = CodePoints.length(text);
        if (!sources.isEmpty() && sources.stream().allMatch(Turn::isChat)) {
            return List.of(new Annotation(Kind.CHAT, new Span(0, length)));
        }
        List<Annotation> found = known(text, sources);
        for (Annotation other : withdrawn(text)) {
            addApart(other, found);
        }
        for (Annotation other : StageDirections.in(text)) {
            String bracketed = CodePoints.slice(text, other.span());
            if (!standsForName.test(bracketed.substring(1, bracketed.length() - 1))) {
                addApart(other, found);
            }
        }
        found.sort(Comparator.comparing(one -> one.span().start()));
        return found;
    }

    private static void addApart(Annotation other, List<Annotation> found) {
        if (found.stream().noneMatch(one -> one.span().overlaps(other.span()))) {
            found.add(other);
        }
    }

    /// Those that the words had, in their order, each once.
    private static List<Annotation> known(String text, List<Turn> sources) {
        List<Annotation> found = new ArrayList<>();
        CodePoints places = CodePoints.of(text);
        int from = 0;
        for (Turn source : sources) {
            for (Annotation before : source.annotations()) {
                String words = CodePoints.slice(source.text(), before.span());
                int at = text.indexOf(words, from);
                if (at >= 0 && before.kind() != Kind.CHAT) {
                    from = at + words.length();
                    found.add(new Annotation(before.kind(), places.fromChars(new Span(at, from))));
                }
            }
        }
        return found;
    }

    private static List<Annotation> withdrawn(String text) {
        List<Annotation> found = new ArrayList<>();
        CodePoints places = CodePoints.of(text);
        int at = text.indexOf(Withdrawn.WORDS);
        while (at >= 0) {
            int end = at + Withdrawn.WORDS.length();
            found.add(new Annotation(Kind.OTHER, places.fromChars(new Span(at, end))));
            at = text.indexOf(Withdrawn.WORDS, end);
        }
        return found;
    }
}
