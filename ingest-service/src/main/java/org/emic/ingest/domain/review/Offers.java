package org.emic.ingest.domain.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Span;

/// Finds ages, dates, places and numbers in a passage and offers less exact words for them. Suggestions for a person, who
/// knows which detail tells: professions and facts are found by nobody else. English.
public final class Offers {

    private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private static final String TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    private static final String UNITS = "two|three|four|five|six|seven|eight|nine";
    private static final String AGE = "(?:\\d{1,2}|" + TEENS + "|(?:" + TENS + ")(?:[\\s-](?:one|" + UNITS + "))?)";
    private static final String NUMBER = "(?:\\d[\\d.,]*|" + UNITS + '|' + AGE + ")";
    private static final String MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|"
            + "December)";
    private static final String DAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private static final String DATE = "\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+" + MONTH + '|' + MONTH
            + "\\s+\\d{1,2}(?:st|nd|rd|th)?\\b";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String NAME = "(?!" + MONTH + "\\b|" + DAY + "\\b|I\\b)\\p{Lu}[\\p{L}'’-]+";

    private record Detail(Pattern words, Function<MatchResult, List<String>> instead) {}

    private final String passage;

    private Offers(String passage) {
        this.passage = passage;
    }

    /// What a passage offers, by place.
    public static List<Offer> in(String passage) {
        return new Offers(passage).offers();
    }

    /// The passage with the first suggestion of each offer.
    public static String taken(String passage) {
        StringBuilder taken = new StringBuilder();
        int at = 0;
        for (Offer offer : in(passage)) {
            taken.append(passage, at, offer.span().start()).append(offer.instead().getFirst());
            at = offer.span().end();
        }
        return taken.append(passage.substring(at)).toString();
    }

    private List<Offer> offers() {
        List<Detail> details = List.of(
                detail("(?<=\\b(?:was|is|turned|turns|only|about|maybe|be|she's|he's)\\s)(?<age>" + AGE
                        + ")(?:\\s+years\\s+old)?(?=\\s*[,.;!?]|\\s+(?:and|when|years|at\\s+the|the\\s+first)\\b|$)",
                        this::age),
                detail("(?:at|aged|of\\s+age|of)\\s+(?<age>" + AGE + ")(?=\\s*[,.;!?]|\\s+years\\s+old|$)", this::age),
                detail("(?<=\\b(?:girl|woman|lady|man|boy|kid|child|client|person|guy),\\s)(?<age>" + AGE + ")\\b",
                        this::age),
                detail("(?<age>" + AGE + ")[\\s-]years?[\\s-]old", match -> List.of(adjective(years(match)))),
                detail("(?:on\\s+)?(?:the\\s+)?(?:" + DATE + "),?\\s+(?<year>" + YEAR + ")",
                        match -> List.of("in " + match.group("year"), "some years ago")),
                detail("(?:in\\s+)?" + MONTH + "\\s+(?<year>" + YEAR + ")",
                        match -> List.of("in " + match.group("year"), "some years ago")),
                detail("(?:on\\s+)?(?:the\\s+)?(?:" + DATE + ")", _ -> List.of("that year", "one day")),
                detail("since\\s+" + YEAR, _ -> List.of("for years")),
                detail("in\\s+" + YEAR, _ -> List.of("some years ago")),
                detail("in\\s+" + MONTH, _ -> List.of("that year")),
                detail("(?:on|last|this|next)\\s+" + DAY, _ -> List.of("one day")),
                detail("(?<=\\b(?:in|from|to|at|near|around|outside|of)\\s)(?:the\\s+)?" + NAME
                        + "(?:\\s+(?:(?:de|of|la)\\s+)?"
                        + NAME + "){0,3}", _ -> List.of("a city", "a village", "a country", "another country")),
                detail(NUMBER + "(?=\\s+of\\s+(?:us|them|the)\\b)", _ -> List.of("several")),
                detail(NUMBER
                        + "(?=\\s+(?:days|weeks|months|years|hours|times|children|sisters|brothers|hearings|kilos|"
                        + "others|people|women|men|girls|boys)\\b)", _ -> List.of("some")));
        List<Offer> offers = new ArrayList<>();
        for (Detail detail : details) {
            detail.words()
                    .matcher(passage)
                    .results()
                    .map(match -> new Offer(new Span(match.start(), match.end()), match.group(),
                            detail.instead().apply(match)))
                    .filter(offer -> offers.stream().noneMatch(other -> other.span().overlaps(offer.span())))
                    .forEach(offers::add);
        }
        offers.sort(Comparator.comparing(offer -> offer.span().start()));
        return offers;
    }

    private static Detail detail(String words, Function<MatchResult, List<String>> instead) {
        return new Detail(Pattern.compile("(?<![\\p{L}\\p{N}-])(?:" + words + ")(?![\\p{L}\\p{N}])"), instead);
    }

    private List<String> age(MatchResult match) {
        int years = years(match);
        if (years < 13) {
            return List.of("a child", "very young");
        }
        return years < 20
                ? List.of("in " + whose() + " teens", "very young")
                : List.of("in " + whose() + ' ' + TENS.split("\\|")[years / 10 - 2].replaceFirst("y$", "ies"),
                        "grown up");
    }

    private static String adjective(int years) {
        return years < 13
                ? "very young"
                : years < 20 ? "teenage" : years < 35 ? "young" : years < 60 ? "middle-aged" : "old";
    }

    private static int years(MatchResult match) {
        String words = match.group("age").toLowerCase(Locale.ROOT);
        if (Character.isDigit(words.charAt(0))) {
            return Integer.parseInt(words);
        }
        int teens = List.of(TEENS.split("\\|")).indexOf(words);
        int tens = List.of(TENS.split("\\|")).indexOf(words.split("[\\s-]")[0]);
        return teens >= 0 ? teens + 10 : (tens + 2) * 10;
    }

    private String whose() {
        long she = Pattern.compile("(?i)\\b(?:she|her|hers)\\b").matcher(passage).results().count();
        long he = Pattern.compile("(?i)\\b(?:he|his|him)\\b").matcher(passage).results().count();
        return she == he ? "their" : she > he ? "her" : "his";
    }
}
