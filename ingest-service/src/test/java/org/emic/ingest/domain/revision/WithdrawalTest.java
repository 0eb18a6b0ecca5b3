package org.emic.ingest.domain.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.revision.Withdrawal.Words;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;
import org.junit.jupiter.api.Test;

class WithdrawalTest {

    private static final List<Turn> TALK = Conversation.of("""
            Moderator: Who came?
            Anna: 😀 The police came. [laughs] And nobody else.
            Boma: I came.
            """);

    @Test
    void aTurnStandsWithoutItsWords() {
        Revision revision = withdraw(new Words(1, Optional.empty()), new Words(1, Optional.of(new Span(0, 3))));
        Turn turn = revision.turns().get(1);
        assertThat(turn.speaker()).isEqualTo("Anna");
        assertThat(turn.text()).isEqualTo("[turn withdrawn]");
        assertThat(turn.annotations()).singleElement().extracting(one -> one.span()).isEqualTo(new Span(0, 16));
        assertThat(revision.withdrawn()).isEqualTo(1);
    }

    @Test
    void wordsOfATurnGoWithTheStageDirectionsThatTheyCut() {
        Revision revision = withdraw(new Words(1, Optional.of(new Span(6, 12))),
                new Words(1, Optional.of(new Span(22, 24))));
        Turn turn = revision.turns().get(1);
        assertThat(turn.text()).isEqualTo("😀 The [words withdrawn] came. [words withdrawn] And nobody else.");
        assertThat(turn.annotations()).extracting(one -> CodePoints.slice(turn.text(), one.span()))
                .containsExactly("[words withdrawn]", "[words withdrawn]");
        assertThat(revision.turns().get(2)).isEqualTo(TALK.get(2));
    }

    @Test
    void spansThatOverlapAreOneAndATurnOfWhichNothingIsLeftIsWithdrawnWhole() {
        assertThat(withdraw(new Words(2, Optional.of(new Span(2, 4))), new Words(2, Optional.of(new Span(3, 7))))
                .turns().get(2).text()).isEqualTo("I [words withdrawn]");
        assertThat(withdraw(new Words(2, Optional.of(new Span(0, 3))), new Words(2, Optional.of(new Span(2, 7))))
                .turns().get(2).text()).isEqualTo("[turn withdrawn]");
    }

    @Test
    void whoWithdrewIsNamedNowhere() {
        Turn turn = Withdrawal.ofSpeaker(TALK, "Anna"::equals).turns().get(1);
        assertThat(turn.speaker()).isEqualTo("[withdrawn]");
        assertThat(turn.role()).isEqualTo(Role.UNATTRIBUTED);
        assertThat(turn.text()).isEqualTo("[turn withdrawn]");
    }

    @Test
    void whatCannotBeIsNamed() {
        List<Turn> turns = withdraw(new Words(1, Optional.empty())).turns();
        List<Words> asked = List.of(new Words(3, Optional.empty()), new Words(1, Optional.empty()),
                new Words(2, Optional.of(new Span(3, 3))), new Words(2, Optional.of(new Span(3, 8))));
        assertThat(Withdrawal.of(turns, asked)).isInstanceOfSatisfying(Attempt.Invalid.class,
                invalid -> assertThat(invalid.problems()).extracting(Problem::asked).containsExactly(1, 2, 3, 4));
        assertThat(Withdrawal.of(turns, List.of())).isInstanceOf(Attempt.Invalid.class);
    }

    private static Revision withdraw(Words... words) {
        return Conversation.revised(Withdrawal.of(TALK, List.of(words)));
    }
}
