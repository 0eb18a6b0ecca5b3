package org.emic.ingest.domain.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.ingest.domain.protection.finds.Find;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.stories.Story;
import org.emic.ingest.domain.stories.Whose;

/// All places of a draft that a person should look at, one by one: stories and doubts first, then what is replaced with
/// certainty, each by place.
///
/// @param items all of them, those that are decided too
public record Queue(List<Item> items) {

    public Queue {
        items = List.copyOf(items);
    }

    /// One place.
    ///
    /// @param what why a person should look
    /// @param decision what somebody decided about it
    public record Item(Place place, What what, Optional<Decision> decision) {

        /// Whether nobody has decided, although somebody should.
        public boolean isOpen() {
            return decision.isEmpty() && !what.isCertain();
        }
    }

    /// What there is at a place.
    public sealed interface What {

        /// A name or a number.
        record Named(Kind kind, How how, boolean certain) implements What {}

        /// A passage that tells somebody else's story.
        record Told(Whose whose, String because) implements What {}

        /// Whether it is taken care of unless somebody objects.
        default boolean isCertain() {
            return this instanceof Named named && named.certain();
        }
    }

    /// The queue of a draft.
    ///
    /// @param finds what was found of names, decided places left out or not
    /// @param stories what was found of stories
    public static Queue of(List<Find> finds, List<Story> stories, Decisions decisions) {
        Map<Place, Item> items = new LinkedHashMap<>();
        for (Story story : stories) {
            if (!decisions.isDecided(story)) {
                add(items, new Place(story.turn(), story.span()), new What.Told(story.whose(), story.because()),
                        decisions);
            }
        }
        for (Find find : finds) {
            add(items, new Place(find.turn(), find.span()), new What.Named(find.kind(), find.how(), find.certain()),
                    decisions);
        }
        for (Decision decision : decisions.all()) {
            items.putIfAbsent(decision.place(), new Item(decision.place(), what(decision), Optional.of(decision)));
        }
        List<Item> sorted = new ArrayList<>(items.values());
        sorted.sort(Comparator.comparing((Item item) -> item.what().isCertain())
                .thenComparing(item -> item.place().turn())
                .thenComparing(item -> item.place().span().start()));
        return new Queue(sorted);
    }

    private static void add(Map<Place, Item> items, Place place, What what, Decisions decisions) {
        Optional<Decision> decision = decisions.at(place)
                .filter(one -> one.act().isAboutStory() == what instanceof What.Told);
        items.putIfAbsent(place, new Item(place, what, decision));
    }

    /// What a place is of which nothing is found any more, as the decision about it has its effect.
    private static What what(Decision decision) {
        return switch (decision.act()) {
            case Decision.Keep _ -> new What.Named(Kind.PERSON, How.DECIDED, false);
            case Decision.Replace(var kind) -> new What.Named(kind, How.DECIDED, false);
            case Decision.Withhold(var whose) -> new What.Told(whose, "");
            case Decision.Allow _,Decision.Generalise _ -> new What.Told(Whose.SOMEBODY, "");
        };
    }

    /// How many are open.
    public long open() {
        return items.stream().filter(Item::isOpen).count();
    }
}
