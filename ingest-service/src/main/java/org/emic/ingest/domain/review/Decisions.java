package org.emic.ingest.domain.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.emic.ingest.domain.protection.finds.Here;
import org.emic.ingest.domain.review.Decision.Act;
import org.emic.ingest.domain.stories.Story;
import org.emic.ingest.domain.stories.Whose;
import org.emic.ingest.domain.text.Edit;
import org.emic.ingest.domain.text.Span;

/// What people decided about the places of one draft. Immutable.
///
/// @param all by place
public record Decisions(List<Decision> all) {

    private static final Comparator<Place> BY_START = Comparator.comparing(Place::turn)
            .thenComparing(place -> place.span().start());
    private static final Comparator<Decision> BY_PLACE = Comparator.comparing(Decision::place, BY_START)
            .thenComparing(one -> one.place().span().end());

    /// Nobody has decided anything.
    public static final Decisions NONE = new Decisions(List.of());

    public Decisions {
        all = all.stream().sorted(BY_PLACE).toList();
    }

    /// What was decided about exactly this place.
    public Optional<Decision> at(Place place) {
        return all.stream().filter(one -> one.place().equals(place)).findFirst();
    }

    /// With one more, in place of what was decided about the same place, or about the same kind of thing within it.
    public Decisions with(Place place, Act act) {
        List<Decision> more = new ArrayList<>(where(one -> !one.place().equals(place)
                && !(place.contains(one.place()) && one.act().isAboutStory() == act.isAboutStory())).all());
        more.add(new Decision(place, act));
        return new Decisions(more);
    }

    /// Without what was decided about exactly this place.
    public Decisions without(Place place) {
        return where(one -> !one.place().equals(place));
    }

    /// As they are after words of a turn were replaced: what lies within them, or across their edges, is no longer
    /// decided; what lies around them is, but cannot bring words back.
    Decisions after(int turn, Edit edit) {
        List<Decision> moved = new ArrayList<>();
        Place was = new Place(turn, edit.was());
        for (Decision one : all) {
            boolean around = one.place().contains(was) && !one.place().equals(was) && one.act().isAboutStory();
            if (!one.place().overlaps(was) || around) {
                Span span = one.place().turn() == turn
                        ? Edit.moved(one.place().span(), List.of(edit))
                        : one.place().span();
                moved.add(new Decision(new Place(one.place().turn(), span),
                        around ? withoutWords(one.act()) : one.act()));
            }
        }
        return new Decisions(moved);
    }

    private static Act withoutWords(Act act) {
        if (act instanceof Decision.Generalise generalised) {
            return generalised.quotable() ? new Decision.Allow() : new Decision.Withhold(Whose.SOMEBODY);
        }
        return act;
    }

    /// Those passages of a turn that were written anew.
    Stream<Decision> generalised(int turn) {
        return all.stream()
                .filter(one -> one.place().turn() == turn && one.act() instanceof Decision.Generalise);
    }

    /// With no original of a turn that could come back.
    Decisions withoutOriginal(int turn) {
        return new Decisions(all.stream()
                .map(one -> one.place().turn() == turn && one.act() instanceof Decision.Generalise generalised
                        ? new Decision(one.place(), generalised.withoutOriginal())
                        : one)
                .toList());
    }

    /// Those about names and numbers.
    public List<Here> here() {
        List<Here> here = new ArrayList<>();
        for (Decision one : all) {
            switch (one.act()) {
                case Decision.Keep _ -> here.add(new Here(one.place().turn(), one.place().span(), Optional.empty()));
                case Decision.Replace(var kind) ->
                    here.add(new Here(one.place().turn(), one.place().span(), Optional.of(kind)));
                case Decision.Allow _,Decision.Withhold _,Decision.Generalise _ -> {
                }
            }
        }
        return here;
    }

    /// Those about stories.
    public List<Decision> stories() {
        return where(one -> one.act().isAboutStory()).all();
    }

    /// Somebody else's stories that may not be quoted: those found that nobody decided about, and those that people
    /// withhold.
    public List<Story> withheld(List<Story> found) {
        Map<Place, Story> withheld = new TreeMap<>(BY_START);
        found.stream().filter(story -> !isDecided(story)).forEach(story -> add(story, withheld));
        for (Decision one : stories()) {
            if (!one.act().allows()) {
                Whose whose = one.act() instanceof Decision.Withhold(var of) ? of : Whose.SOMEBODY;
                add(new Story(one.place().turn(), one.place().span(), whose, ""), withheld);
            }
        }
        return List.copyOf(withheld.values());
    }

    /// Of two that begin at the same place, the longer one.
    private static void add(Story story, Map<Place, Story> stories) {
        stories.merge(new Place(story.turn(), story.span()), story,
                (one, other) -> one.span().length() >= other.span().length() ? one : other);
    }

    /// Whether a decision covers the whole story.
    boolean isDecided(Story story) {
        Place place = new Place(story.turn(), story.span());
        return all.stream().anyMatch(one -> one.act().isAboutStory() && one.place().contains(place));
    }

    private Decisions where(Predicate<Decision> wanted) {
        return new Decisions(all.stream().filter(wanted).toList());
    }
}
