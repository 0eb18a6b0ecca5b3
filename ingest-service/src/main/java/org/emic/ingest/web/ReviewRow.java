package org.emic.ingest.web;

import java.util.List;
import java.util.Locale;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.review.Decision;
import org.emic.ingest.domain.review.Offer;
import org.emic.ingest.domain.review.Offers;
import org.emic.ingest.domain.review.Place;
import org.emic.ingest.domain.review.Queue.Item;
import org.emic.ingest.domain.review.Queue.What;
import org.emic.ingest.domain.stories.Whose;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Turn;

/// A place of a draft that a person looks at, with the words around it, as pages and JSON show it.
///
/// @param item turn, start and end
/// @param about `name`, `number` or `story`
/// @param kind what the words name, or whose story they tell
/// @param title the same, as people read it
/// @param certain whether it is taken care of unless somebody objects
/// @param because the words that led to a story
/// @param open whether somebody should decide
/// @param decided what was decided, as people read it; empty where nothing was
/// @param offers less exact words for a story's details
record ReviewRow(String item, String about, String kind, String title, boolean certain, String because, boolean open,
        String decided, int turn, String speaker, int start, int end, String before, String words, String after,
        List<OfferRow> offers) {

    private static final int CONTEXT = 120;

    /// A detail of a story and what could stand in its place.
    record OfferRow(String words, List<String> instead) {

        static OfferRow of(Offer offer) {
            return new OfferRow(offer.words(), offer.instead());
        }
    }

    static ReviewRow of(Item item, Turn turn) {
        Place place = item.place();
        String text = turn.text();
        Span chars = CodePoints.of(text).toChars(place.span());
        String words = chars.in(text);
        boolean told = item.what() instanceof What.Told;
        return new ReviewRow(place.toString(), about(item.what()), kind(item.what()), title(item.what()),
                item.what().isCertain(), item.what() instanceof What.Told(Whose _, String why) ? why : "",
                item.isOpen(),
                item.decision().map(Decision::act).map(ReviewRow::decided).orElse(""), turn.number(), turn.speaker(),
                place.span().start(), place.span().end(), before(text, chars.start()), words, after(text, chars.end()),
                told ? Offers.in(words).stream().map(OfferRow::of).toList() : List.of());
    }

    private static String about(What what) {
        return switch (what) {
            case What.Told _ -> "story";
            case What.Named named -> named.kind().isName() ? "name" : "number";
        };
    }

    private static String kind(What what) {
        return switch (what) {
            case What.Told(Whose whose, String _) -> whose.word();
            case What.Named named -> named.kind().word();
        };
    }

    private static String title(What what) {
        return switch (what) {
            case What.Told(Whose whose, String _) -> whose.title() + " story?";
            case What.Named named when named.certain() -> named.kind().title() + ", is replaced";
            case What.Named named -> named.kind().title() + "? Stays as it is";
        };
    }

    private static String decided(Decision.Act act) {
        return switch (act) {
            case Decision.Keep _ -> "Stays here.";
            case Decision.Replace(Kind kind) -> "Is replaced here: " + kind.title().toLowerCase(Locale.ROOT) + ".";
            case Decision.Allow _ -> "May be quoted.";
            case Decision.Withhold _ -> "Is somebody else's story, and not quoted.";
            case Decision.Generalise generalised ->
                "Written anew; " + (generalised.quotable() ? "may be quoted." : "not quoted.");
        };
    }

    /// The passage with the first suggestions, for a person to edit.
    public String suggested() {
        return Offers.taken(words);
    }

    private static String before(String text, int at) {
        int points = Math.min(CONTEXT, text.codePointCount(0, at));
        return text.substring(text.offsetByCodePoints(at, -points), at);
    }

    private static String after(String text, int at) {
        int points = Math.min(CONTEXT, text.codePointCount(at, text.length()));
        return text.substring(at, text.offsetByCodePoints(at, points));
    }
}
