package org.emic.ingest.domain.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Times;
import org.emic.ingest.domain.transcript.Turn;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final List<Turn> TALK = Conversation.of("""
            Moderator: Who came?
            Anna: 😀 The police came. [laughs] And nobody else.
            Boma: I came. With my sister.
            Boma: So we did.
            """);

    @Test
    void otherWordsHaveTheirOwnStageDirections() {
        Revision revision = correct(new Act.Reword(1, "The [Person 417] came. [sighs]\r\n\r\n [Person 417] [laughs] "));
        Turn turn = revision.turns().get(1);
        assertThat(turn.text()).isEqualTo("The [Person 417] came. [sighs]\n[Person 417] [laughs]");
        assertThat(turn.annotations()).extracting(one -> CodePoints.slice(turn.text(), one.span()))
                .containsExactly("[sighs]", "[laughs]");
        assertThat(turn.annotations()).extracting(Annotation::kind)
                .containsExactly(Annotation.Kind.OTHER, Annotation.Kind.LAUGHTER);
    }

    @Test
    void aSpeakerHasTheRoleThatTheNameHasElsewhere() {
        Revision revision = correct(new Act.Attribute(1, "Moderator", Optional.empty()),
                new Act.Attribute(2, " Cara ", Optional.empty()),
                new Act.Attribute(3, "Cara", Optional.of(Role.UNATTRIBUTED)));
        assertThat(revision.turns()).extracting(Turn::speaker)
                .containsExactly("Moderator", "Moderator", "Cara", "Cara");
        assertThat(revision.turns()).extracting(Turn::role)
                .containsExactly(Role.MODERATOR, Role.MODERATOR, Role.PARTICIPANT, Role.UNATTRIBUTED);
    }

    @Test
    void aTurnIsSplitWhereACodePointStands() {
        Revision revision = correct(new Act.Split(1, 19, Optional.of("Boma")), new Act.Split(2, 8, Optional.empty()));
        assertThat(Conversation.lines(revision)).containsExactly("Moderator: Who came?", "Anna: 😀 The police came.",
                "Boma: [laughs] And nobody else.", "Boma: I came.", "Boma: With my sister.", "Boma: So we did.");
        assertThat(revision.turns()).extracting(Turn::number).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(revision.turns().get(2).annotations()).extracting(Annotation::kind)
                .containsExactly(Annotation.Kind.LAUGHTER);
    }

    @Test
    void turnsAreJoinedWithTheNext() {
        Revision revision = correct(new Act.Join(1), new Act.Join(2), new Act.Attribute(1, "Cara", Optional.empty()));
        assertThat(Conversation.lines(revision)).containsExactly("Moderator: Who came?",
                "Cara: 😀 The police came. [laughs] And nobody else. I came. With my sister. So we did.");
        assertThat(revision.revised().getLast().sources()).containsExactly(1, 2, 3);
    }

    @Test
    void aSecondPartIsJoinedWithTheNextTurn() {
        Revision revision = correct(new Act.Split(1, 28, Optional.of("Boma")), new Act.Join(1));
        assertThat(Conversation.lines(revision).subList(1, 3)).containsExactly("Anna: 😀 The police came. [laughs]",
                "Boma: And nobody else. I came. With my sister.");
    }

    @Test
    void timesAreLeftOutWhereNobodyKnowsThem() {
        List<Turn> timed = TALK.stream()
                .map(turn -> turn.at(Optional.of(new Times(turn.number() * 1000L, turn.number() * 1000L + 500))))
                .toList();
        List<Turn> turns = Conversation.revised(Correction.of(timed, List.of(new Act.Split(1, 19, Optional.empty()),
                new Act.Reword(0, "Who?"), new Act.Join(2)), _ -> false)).turns();
        assertThat(turns).extracting(Turn::times)
                .containsExactly(Optional.of(new Times(0, 500)), Optional.empty(), Optional.empty(),
                        Optional.of(new Times(2000, 3500)));
    }

    @Test
    void whatWasWrittenInTheChatStaysChat() {
        List<Turn> turns = List.of(chat(0, "Look here, all of you"), TALK.get(1), chat(2, "Yes"));
        List<Turn> split = Conversation.revised(Correction.of(turns, List.of(new Act.Split(0, 10, Optional.empty())),
                _ -> false)).turns();
        assertThat(split.subList(0, 2)).allMatch(Turn::isChat);
        assertThat(problems(turns, new Act.Join(1))).singleElement()
                .satisfies(one -> assertThat(one.problem()).contains("chat"));
    }

    @Test
    void whatCannotBeIsNamedActByAct() {
        List<Turn> turns = List.of(TALK.get(0), Withdrawn.turn(TALK.get(1)), TALK.get(2));
        assertThat(problems(turns, new Act.Reword(7, "x"), new Act.Reword(1, "x"), new Act.Reword(0, " \n"),
                new Act.Reword(2, Withdrawn.TURN), new Act.Attribute(0, "[withdrawn]", Optional.empty()),
                new Act.Split(0, 9, Optional.empty()), new Act.Split(0, 0, Optional.empty()),
                new Act.Split(2, 8, Optional.of("")), new Act.Join(2), new Act.Join(0), new Act.Join(0)))
                .extracting(Problem::asked)
                .containsExactly(1, 2, 3, 4, 5, 6, 6, 7, 7, 8, 8, 9, 10, 11);
        assertThat(problems(turns)).singleElement().extracting(Problem::asked).isEqualTo(0);
        assertThat(problems(turns, new Act.Reword(0, "x".repeat(100_001)))).hasSize(1);
        assertThat(problems(turns, new Act.Reword(0, "half a \ud83d pair"))).hasSize(1);
        assertThat(problems(TALK, new Act.Split(1, 20, Optional.empty()))).singleElement()
                .satisfies(one -> assertThat(one.problem()).contains("stage direction"));
        assertThat(problems(TALK, new Act.Reword(3, " So we did. "))).singleElement()
                .satisfies(one -> assertThat(one.problem()).contains("nothing"));
    }

    private static Revision correct(Act... acts) {
        return Conversation.revised(Correction.of(TALK, List.of(acts), "Person 417"::equals));
    }

    private static List<Problem> problems(List<Turn> turns, Act... acts) {
        return Correction.of(turns, List.of(acts), _ -> false) instanceof Attempt.Invalid(List<Problem> problems)
                ? problems
                : List.of();
    }

    private static Turn chat(int number, String text) {
        Turn turn = TALK.get(2).numbered(number);
        return turn.saying(text, List.of(new Annotation(Annotation.Kind.CHAT,
                new org.emic.ingest.domain.text.Span(0, CodePoints.length(text)))));
    }
}
