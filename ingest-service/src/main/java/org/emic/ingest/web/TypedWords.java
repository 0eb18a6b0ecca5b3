package org.emic.ingest.web;

import java.util.List;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;

/// Finds words that somebody typed, to show a place in a text without a pointer.
final class TypedWords {

    private TypedWords() {}

    /// Where the words stand, in code points.
    ///
    /// @throws InputProblems where they stand there more than once, or not at all
    static Span in(String text, String typed) {
        String words = typed.strip();
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        if (at < 0) {
            throw problem("they do not stand in the turn", "Copy them from it as they are, in one paragraph.");
        }
        if (text.indexOf(words, at + 1) >= 0) {
            throw problem("they stand in the turn more than once", "Copy more of what stands around them.");
        }
        return CodePoints.of(text).fromChars(new Span(at, at + words.length()));
    }

    private static InputProblems problem(String problem, String remedy) {
        return new InputProblems(List.of(new InputProblem("words", "", problem, remedy)));
    }
}
