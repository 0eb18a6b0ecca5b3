package org.emic.ingest.domain.stories;

import static org.emic.ingest.domain.stories.Relations.ADJECTIVES;
import static org.emic.ingest.domain.stories.Relations.ARTICLE;
import static org.emic.ingest.domain.stories.Relations.CLIENT;
import static org.emic.ingest.domain.stories.Relations.COLLEAGUE;
import static org.emic.ingest.domain.stories.Relations.NUMBER;
import static org.emic.ingest.domain.stories.Relations.OFFICIAL;
import static org.emic.ingest.domain.stories.Relations.PERPETRATOR;
import static org.emic.ingest.domain.stories.Relations.PERSON;
import static org.emic.ingest.domain.stories.Relations.RELATIVE;
import static org.emic.ingest.domain.stories.Relations.SEVERAL;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Span;

/// Finds words that speak of somebody else: *one of our survivors*, *a woman we worked with*, *the officer*, *her
/// husband*.
final class Mentions {

    private static final String ANYBODY = CLIENT + '|' + PERSON + '|' + COLLEAGUE;
    private static final String HELPED = "(?:had|met|knew|represented|saw|helped|accompanied|worked|received|drove|hired)";

    /// The first that matches tells.
    private static final List<Rule> RULES = List.of(
            particular(Whose.CLIENT, "(?:my|our)\\s+", ADJECTIVES, CLIENT),
            particular(Whose.COLLEAGUE, "(?:my|our)\\s+", ADJECTIVES, COLLEAGUE, "(?:'s\\s+(?:" + RELATIVE + "))?"),
            particular(Whose.COLLEAGUE, ARTICLE + "\\s+", ADJECTIVES, COLLEAGUE, "\\s+of\\s+(?:mine|ours)"),
            particular(Whose.CLIENT, ARTICLE + "\\s+", ADJECTIVES, ANYBODY, "\\s+of\\s+(?:mine|ours)"),
            particular(Whose.CLIENT, "one\\s+of\\s+(?:my|our|the|these|those)\\s+", ADJECTIVES, SEVERAL),
            particular(Whose.CLIENT, "one\\s+of\\s+", "", "mine|ours|them|these|those"),
            particular(Whose.CLIENT, NUMBER + "\\s+of\\s+", "", "mine|ours|(?:my|our)\\s+(?:" + SEVERAL + ')'),
            particular(Whose.CLIENT, ARTICLE + "\\s+(?:very\\s+)?", ADJECTIVES, ANYBODY,
                    "\\s+(?:that\\s+|who\\s+|whom\\s+)?(?:I|we)\\s+(?:(?:once|ever|just)\\s+)?" + HELPED),
            particular(Whose.CLIENT, "", "", "some(?:one|body)\\s+(?:that\\s+|who\\s+|whom\\s+)?(?:I|we)\\s+" + HELPED),
            particular(Whose.CLIENT,
                    "(?:I|we)\\s+(?:once\\s+|also\\s+)?(?:have|know|remember|see|" + HELPED + ")\\s+(?:with\\s+)?"
                            + "(?:(?:" + ARTICLE + '|' + NUMBER + ")\\s+)",
                    ADJECTIVES, "(?:" + ANYBODY + ")(?:e?s)?"),
            particular(Whose.CLIENT, "", "", "(?:I|we)\\s+" + HELPED + "\\s+some(?:one|body)"),
            particular(Whose.CLIENT,
                    "there\\s*(?:(?:was|were)\\s|'s\\s(?=this|one))\\s*(?:also\\s+)?(?:(?:" + ARTICLE + '|' + NUMBER
                            + ")\\s+)",
                    ADJECTIVES, "(?:" + ANYBODY + ")(?:e?s)?"),
            particular(Whose.CLIENT, "this\\s+(?:one\\s+)?", ADJECTIVES, CLIENT + '|' + PERSON),
            anybody(Whose.PERPETRATOR, ARTICLE + "\\s+", PERPETRATOR),
            anybody(Whose.PERPETRATOR, "(?:her|his)\\s+", PERPETRATOR),
            anybody(Whose.OFFICIAL, ARTICLE + "\\s+", OFFICIAL),
            anybody(Whose.RELATIVE, "(?:her|his|the)\\s+", RELATIVE),
            anybody(Whose.COLLEAGUE, ARTICLE + "\\s+", COLLEAGUE),
            anybody(Whose.CLIENT, ARTICLE + "\\s+", CLIENT + '|' + PERSON),
            anybody(Whose.SOMEBODY, "(?:Mrs?|Ms|Miss)\\.?\\s+", "(?-i:\\p{Lu}[\\p{L}.]*)"));

    private record Rule(Whose whose, Pattern words, boolean particular) {}

    private Mentions() {}

    private static Rule particular(Whose whose, String before, String between, String people, String... after) {
        return rule(whose, before + between + "(?:" + people + ')' + String.join("", after), true);
    }

    private static Rule anybody(Whose whose, String before, String people) {
        return rule(whose, "(?<!(?:like|as|am|'m|be)\\s)" + before + ADJECTIVES + "(?:" + people + ')', false);
    }

    private static Rule rule(Whose whose, String words, boolean particular) {
        return new Rule(whose, Phrases.anyCase(words), particular);
    }

    /// The most telling words of a sentence.
    static Optional<Mention> in(String sentence) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.words().matcher(sentence);
            if (matcher.find()) {
                return Optional
                        .of(new Mention(rule.whose(), new Span(matcher.start(), matcher.end()), rule.particular()));
            }
        }
        return Optional.empty();
    }
}
