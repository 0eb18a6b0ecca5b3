package org.emic.ingest.domain.segmentation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.emic.ingest.domain.text.Span;

/// What tests of segmentation share.
final class Talk {

    private static final List<String> FRAGMENTS = List.of("I went to the police. ", "Nobody came. ", "Yes. ", "Mm-hm. ",
            "[laughs] ", "(Applause.) ", "[long pause] ", "She waited, and waited; then she left. ", "\n", "— ",
            "Why? ",
            "\"Madam is right.\" ", "😀😀 ", "e\u0301te\u0301 ", "\u202Eright to left\u202C ", "مرحبا بكم. ", "你好。 ",
            "𝒳𝒴𝒵 ", "[ ", "] ", "( ", "\u00A0 ", "word ", "x".repeat(700) + " ", "y".repeat(2000), "? ", "No. ");

    private Talk() {}

    /// Sentences by the JDK's rules, so that these tests do not lean on a trained model.
    static List<Span> sentences(String paragraph, String lang) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(lang));
        sentences.setText(paragraph);
        List<Span> spans = new ArrayList<>();
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            spans.add(new Span(start, end));
            start = end;
        }
        return spans;
    }

    /// Conversations of several people, with everything that can stand in a turn.
    static Arbitrary<String> conversations() {
        Arbitrary<String> words = Arbitraries.oneOf(Arbitraries.of(FRAGMENTS),
                Arbitraries.strings().all().ofMaxLength(12).map(text -> text.replaceAll("[\\p{Cntrl}\\p{Cs}:]", " ")));
        Arbitrary<String> turn = words.list().ofMinSize(1).ofMaxSize(25).map(list -> String.join("", list))
                .map(text -> text.replace("\n", "\n\n"));
        Arbitrary<String> speaker = Arbitraries.of("Anna", "Boma Idonibo", "MODERATOR", "Q");
        return net.jqwik.api.Combinators.combine(speaker, turn)
                .as((name, text) -> name + ": " + text + "\n\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(turns -> "Anna: Let us begin with the first thing.\n\nAnna: And now.\n\n"
                        + String.join("", turns));
    }
}
