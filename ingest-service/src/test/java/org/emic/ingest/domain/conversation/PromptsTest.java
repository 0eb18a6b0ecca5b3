package org.emic.ingest.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.emic.ingest.domain.reading.Reads;
import org.emic.ingest.domain.transcript.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptsTest {

    private static final int NONE = -1;

    @Test
    void aQuestionPromptsTheFirstTurnOfEachParticipant() {
        assertThat(prompts("Moderator: What happened?\nAnna: Nobody asked.\nBoma: Nobody wrote.\nAnna: They left.\n"))
                .containsExactly(NONE, 0, 0, NONE);
    }

    @Test
    void aResponseInBetweenEndsNothing() {
        assertThat(prompts("Moderator: What happened?\nAnna: Mm-hm.\nModerator: Right.\nBoma: Nobody wrote.\n"
                + "Anna: Nobody asked.\nAnna: [pause]\n")).containsExactly(NONE, 0, NONE, 0, 0, NONE);
    }

    @Test
    void theNextQuestionTakesThePlaceOfTheOneBefore() {
        assertThat(prompts("Moderator: What happened?\nAnna: Nobody asked.\nModerator: And then?\nAnna: They left.\n"
                + "Boma: Nobody wrote.\n")).containsExactly(NONE, 0, NONE, 2, 2);
    }

    @Test
    void nothingIsPromptedBeforeTheFirstQuestion() {
        assertThat(prompts("Moderator: Welcome, everybody.\nAnna: Thanks for the tea.\nBoma: Good to see you again.\n"))
                .containsOnly(NONE);
    }

    @Test
    void aParticipantsQuestionPromptsNobody() {
        assertThat(prompts("Anna: Did they come?\nBoma: Nobody came.\n")).containsOnly(NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tell me about the day in court.", "Could you describe the station",
            "so how would you go about it",
            "I'd love to hear from the others.", "Okay, and what was the hardest part",
            "I wonder where that leaves them."})
    void aQuestionNeedsNoQuestionMark(String words) {
        assertThat(prompts("Moderator: " + words + "\nAnna: Nobody asked.\nBoma: They left.\n"))
                .containsExactly(NONE, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thank you, that is how it was.", "The police will come back to that.",
            "We have ten minutes left.",
            "You told us what they did."})
    void aStatementIsNoQuestion(String words) {
        assertThat(prompts("Moderator: " + words + "\nAnna: Nobody asked.\nBoma: They left.\n")).containsOnly(NONE);
    }

    private static List<Integer> prompts(String text) {
        List<Turn> turns = Reads.transcript("a.txt", text).turns();
        Prompts prompts = Prompts.of(turns);
        return turns.stream().map(turn -> prompts.of(turn).orElse(NONE)).toList();
    }
}
