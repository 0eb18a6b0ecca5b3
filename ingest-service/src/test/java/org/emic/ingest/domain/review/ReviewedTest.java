package org.emic.ingest.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.stories.Story;
import org.emic.ingest.domain.stories.Whose;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Original;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;
import org.junit.jupiter.api.Test;

class ReviewedTest {

    private static final Turn TURN = new Turn(3, "Ada", Role.PARTICIPANT, "One 😀 two [laughs] three four.",
            List.of(new Annotation(Annotation.Kind.LAUGHTER, new Span(10, 18))), Optional.empty());
    private static final Span TWO = new Span(6, 9);
    private static final Span FOUR = new Span(25, 29);

    private final Reviewed before = new Reviewed(TURN, Decisions.NONE.with(new Place(3, FOUR), new Decision.Keep())
            .with(new Place(4, FOUR), new Decision.Keep()));

    @Test
    void otherDecisionsMoveWithTheirWords() {
        Reviewed after = before.generalised(TWO, "some", true);
        assertThat(after.turn().text()).isEqualTo("One 😀 some [laughs] three four.");
        assertThat(after.words(new Span(26, 30))).isEqualTo("four");
        assertThat(after.decisions().at(new Place(3, new Span(26, 30)))).isPresent();
        assertThat(after.decisions().at(new Place(4, FOUR))).isPresent();
        assertThat(after.turn().annotations()).singleElement()
                .satisfies(one -> assertThat(CodePoints.slice(after.turn().text(), one.span())).isEqualTo("[laughs]"));
    }

    @Test
    void whatWasGeneralisedTwiceComesBackAsItWasAtFirst() {
        Reviewed after = before.generalised(new Span(6, 24), "some", false)
                .generalised(new Span(6, 10), "any", false);
        assertThat(after.turn().text()).isEqualTo("One 😀 any four.");
        assertThat(after.undone(new Span(6, 9))).hasValue(before);
    }

    @Test
    void anOriginalComesBackWhenNothingOfItsTurnIsGeneralisedAnyMore() {
        Turn translated = TURN.beside(Optional.of(new Original("Moja 😀 mbili.", Optional.empty())));
        Reviewed one = new Reviewed(translated, Decisions.NONE).generalised(TWO, "some", false);
        Reviewed two = one.generalised(new Span(26, 30), "many", false);
        assertThat(two.turn().original()).isEmpty();
        Reviewed left = two.undone(new Span(6, 10)).orElseThrow();
        assertThat(left.turn().original()).isEmpty();
        assertThat(left.undone(new Span(25, 29)).orElseThrow().turn()).isEqualTo(translated);
        assertThat(two.redacted(new Span(0, 3)).decisions().toString()).doesNotContain("Moja");
        assertThat(two.redacted(new Span(0, 3)).undone(new Span(13, 17)))
                .hasValueSatisfying(undone -> assertThat(undone.turn().original()).isEmpty());
    }

    @Test
    void stageDirectionsThatStillStandThereStayWhatTheyAre() {
        Reviewed after = before.generalised(new Span(6, 24), "a few [laughs]", false);
        assertThat(after.turn().annotations())
                .containsExactly(new Annotation(Annotation.Kind.LAUGHTER, new Span(12, 20)));
    }

    @Test
    void whatIsRedactedIsAStageDirectionAndNothingWithinItIsKept() {
        Reviewed after = before.generalised(TWO, "some", true).redacted(new Span(0, 31));
        assertThat(after.turn().text()).isEqualTo("[redacted]");
        assertThat(after.turn().annotations())
                .containsExactly(new Annotation(Annotation.Kind.OTHER, new Span(0, 10)));
        assertThat(after.decisions().all()).extracting(Decision::place).containsExactly(new Place(4, FOUR));
    }

    @Test
    void aRedactionWithinWhatWasGeneralisedLeavesNothingThatCouldBringItBack() {
        Reviewed after = before.generalised(new Span(0, 24), "One two three", true).redacted(new Span(4, 7));
        assertThat(after.turn().text()).isEqualTo("One [redacted] three four.");
        assertThat(after.decisions().at(new Place(3, new Span(0, 20)))).map(Decision::act)
                .hasValue(new Decision.Allow());
    }

    @Test
    void aStoryIsWithheldUntilADecisionAboutAllOfItAllowsIt() {
        Story story = new Story(3, new Span(4, 20), Whose.CLIENT, "one");
        Place whole = new Place(3, story.span());
        assertThat(Decisions.NONE.withheld(List.of(story))).containsExactly(story);
        assertThat(Decisions.NONE.with(whole, new Decision.Allow()).withheld(List.of(story))).isEmpty();
        assertThat(Decisions.NONE.with(new Place(3, new Span(4, 19)), new Decision.Allow()).withheld(List.of(story)))
                .containsExactly(story);
        assertThat(Decisions.NONE.with(whole, new Decision.Keep()).withheld(List.of(story))).containsExactly(story);
    }

    @Test
    void aLaterDecisionAboutAPassageTakesThePlaceOfThoseWithinIt() {
        Decisions decisions = Decisions.NONE.with(new Place(3, TWO), new Decision.Withhold(Whose.CLIENT))
                .with(new Place(3, TWO), new Decision.Replace(Kind.PERSON))
                .with(new Place(3, new Span(0, 20)), new Decision.Allow());
        assertThat(decisions.all()).extracting(Decision::act)
                .containsExactly(new Decision.Allow(), new Decision.Replace(Kind.PERSON));
    }
}
