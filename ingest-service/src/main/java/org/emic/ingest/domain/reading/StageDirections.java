package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.text.Words;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Annotation.Kind;

/// Finds stage directions in a turn's text: brackets that tell a noise or an act, and brackets that stand alone, such as
/// `(The Vice President enters the stage.)`. An editor's word within a sentence (`[my son] said`) is none: it is part of
/// what is meant. Of marks without brackets, the strokes around overlap (`//`) and breath as Jefferson writes it (`.hhh`)
/// are known.
public final class StageDirections {

    private static final Pattern BRACKETED = Pattern
            .compile("\\(\\([^()\\n]{1,160}\\)\\)|\\[[^\\[\\]\\n]{1,160}]|\\([^()\\n]{1,160}\\)|\\{[^{}\\n]{1,80}\\}");
    private static final Pattern STROKES = Pattern
            .compile("(?U)(?<![:/\\w])//(?!/|\\w+\\.\\w)|(?<=[\\w.,?!…])//(?=\\s|$)");
    private static final Pattern BREATH = Pattern.compile("(?<!\\S)[.·]?h{2,8}(?!\\S)");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}.*[.!]");
    private static final Pattern FIRST_PERSON = Pattern.compile("(?i)\\b(?:I|me|my|we|us|our|you|your)\\b");
    private static final Pattern MANNER = Pattern.compile("(?U)(?!(?:only|early|daily|weekly|"
            + "monthly|yearly|family|really|finally|probably|actually|usually|likely|possibly|certainly|mostly|nearly|hopefully|"
            + "obviously|basically|apparently|elderly|reply|supply|apply|july|italy)\\b)\\p{Ll}{3,}ly(?: and \\p{Ll}{3,}ly)?");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?");
    private static final int FEW = 4;

    private StageDirections() {}

    /// All stage directions, in order; places in code points.
    public static List<Annotation> in(String text) {
        List<Annotation> found = new ArrayList<>(bracketed(text));
        CodePoints places = CodePoints.of(text);
        for (Pattern marks : List.of(STROKES, BREATH)) {
            Kind kind = marks == STROKES ? Kind.OVERLAP : Kind.OTHER;
            marks.matcher(text)
                    .results()
                    .map(mark -> places.fromChars(new Span(mark.start(), mark.end())))
                    .filter(span -> found.stream().noneMatch(one -> one.span().overlaps(span)))
                    .forEach(span -> found.add(new Annotation(kind, span)));
        }
        found.sort(Comparator.comparing(one -> one.span().start()));
        return found;
    }

    private static List<Annotation> bracketed(String text) {
        List<Annotation> found = new ArrayList<>();
        Matcher matcher = BRACKETED.matcher(text);
        CodePoints places = CodePoints.of(text);
        int before = 0;
        while (matcher.find()) {
            boolean twice = text.startsWith("((", matcher.start());
            int bracket = twice ? 2 : 1;
            String inside = Blank.trim(text.substring(matcher.start() + bracket, matcher.end() - bracket));
            boolean square = text.charAt(matcher.start()) == '[';
            String lower = inside.toLowerCase(Locale.ROOT);
            Kind kind = StageWords.kind(lower, square);
            boolean language = SpokenLanguage.isDirection(lower)
                    && (square || Blank.is(text.substring(0, matcher.start())));
            boolean alone = opens(text, before, matcher.start()) && closes(text, matcher.end());
            if (kind != Kind.OTHER || language || isAct(inside) || alone && !twice && standsAlone(inside, square)) {
                found.add(new Annotation(kind, places.fromChars(new Span(matcher.start(), matcher.end()))));
                before = matcher.end();
            }
        }
        return found;
    }

    private static boolean isAct(String inside) {
        return Words.count(inside) <= FEW && StageWords.isAct(inside) || MANNER.matcher(inside).matches()
                || CLOCK.matcher(inside).matches();
    }

    private static boolean standsAlone(String inside, boolean square) {
        boolean words = inside.codePoints().anyMatch(Character::isLetterOrDigit);
        return square ? words : SENTENCE.matcher(inside).matches() && !FIRST_PERSON.matcher(inside).find();
    }

    /// Whether a sentence may begin at this place; what stands before `from` is a stage direction itself.
    private static boolean opens(String text, int from, int at) {
        int place = at - 1;
        while (place >= from && Blank.is(text.charAt(place))) {
            place--;
        }
        return place < from || ".!?…—–\"”’".indexOf(text.charAt(place)) >= 0;
    }

    /// Whether what follows may begin a sentence.
    private static boolean closes(String text, int at) {
        int place = at;
        while (place < text.length() && Blank.is(text.charAt(place))) {
            place++;
        }
        return place == text.length() || "[({—–".indexOf(text.charAt(place)) >= 0
                || !Character.isLowerCase(text.codePointAt(place))
                        && Character.isLetterOrDigit(text.codePointAt(place));
    }
}
