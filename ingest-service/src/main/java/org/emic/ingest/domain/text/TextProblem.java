package org.emic.ingest.domain.text;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with a text that somebody typed.
///
/// @param problem what is wrong
/// @param remedy what to do
public record TextProblem(String problem, String remedy) {

    /// Everything that is wrong with a text that must be there.
    ///
    /// @param most how many characters it may have
    public static List<TextProblem> ofFilled(String text, int most) {
        List<TextProblem> problems = new ArrayList<>();
        if (Blank.is(text)) {
            problems.add(new TextProblem("it is empty", "Give it 1 to %d characters.".formatted(most)));
        }
        problems.addAll(of(text, most));
        return problems;
    }

    /// Everything that is wrong with a text that may be empty.
    ///
    /// @param most how many characters it may have
    public static List<TextProblem> of(String text, int most) {
        List<TextProblem> problems = new ArrayList<>();
        int length = CodePoints.length(text);
        if (length > most) {
            problems.add(new TextProblem("it has %d characters; the limit is %d".formatted(length, most),
                    "Shorten it."));
        }
        if (text.codePoints().anyMatch(TextProblem::isForbidden)) {
            problems.add(new TextProblem("it holds control characters", "Type it anew."));
        }
        return problems;
    }

    private static boolean isForbidden(int point) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return surrogate || Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t';
    }
}
