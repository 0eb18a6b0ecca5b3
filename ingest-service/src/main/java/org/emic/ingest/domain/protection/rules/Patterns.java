package org.emic.ingest.domain.protection.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;
import org.emic.ingest.domain.text.Span;

/// Marks by regular expressions.
final class Patterns {

    private Patterns() {}

    static Pattern anyCase(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// What matches and passes: the group named `what` where the expression has one, otherwise all of it.
    static List<Mark> marks(Pattern pattern, String text, Kind kind, Predicate<String> passes) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Span span = what(matcher);
            if (passes.test(span.in(text))) {
                marks.add(certain(span, kind));
            }
        }
        return marks;
    }

    static Mark certain(Span span, Kind kind) {
        return new Mark(span, kind, How.RULE, true);
    }

    private static Span what(MatchResult match) {
        return match.namedGroups().containsKey("what")
                ? new Span(match.start("what"), match.end("what"))
                : new Span(match.start(), match.end());
    }
}
