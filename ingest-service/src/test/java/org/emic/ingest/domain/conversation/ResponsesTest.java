package org.emic.ingest.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.emic.ingest.domain.conversation.Response.Kind;
import org.emic.ingest.domain.reading.Reads;
import org.emic.ingest.domain.transcript.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Mm-hm. | ACKNOWLEDGE", "Uh-huh, uh-huh. | ACKNOWLEDGE",
            "I see. | ACKNOWLEDGE",
            "[laughs] | LAUGH", "Haha. | LAUGH", "(laughter) | LAUGH", "Yeah, exactly. | AGREE", "I agree. | AGREE",
            "Same here. | AGREE", "Yes, that's true. | AGREE", "No, exactly. | AGREE",
            "No, I don't think so. | DISAGREE",
            "I disagree. | DISAGREE", "I don't agree. | DISAGREE", "Yes, but... | QUALIFY", "It depends. | QUALIFY",
            "I agree, but. | QUALIFY", "Yes. | UNCERTAIN", "No. | UNCERTAIN", "Right, right. | UNCERTAIN",
            "Definitely not. | UNCERTAIN", "Yeah. [laughs] | UNCERTAIN", "[nods] | UNCERTAIN"})
    void tellsWhatATurnIsThatOnlyResponds(String words, Kind kind) {
        assertThat(responses("Anna: The police came too late.\nBoma: " + words + "\nChidi: Mm-hm.\n"))
                .startsWith(Optional.empty(), Optional.of(new Response(0, kind)))
                .element(2).isEqualTo(Optional.of(new Response(0, Kind.ACKNOWLEDGE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nobody wrote it down.", "What do you mean?", "Yes?", "[pause]",
            "Exactly five years ago she left.",
            "I agreed to pay them.", "But then I went home.", "Right of appeal is what they need.",
            "Me too many times."})
    void leavesAlone(String words) {
        assertThat(responses("Anna: The police came too late.\nBoma: " + words + "\n")).containsOnly(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"I agree with Anna. They never write it down. | AGREE",
            "Exactly. The police came and they left. | AGREE",
            "Yes, but in our town the police did write it down. | QUALIFY",
            "No, I don't think so. They wrote it down. | DISAGREE",
            "That's true, but the magistrate asked for it. | QUALIFY"})
    void seesWhereATurnThatSaysMoreBeginsWithAResponse(String words, Kind kind) {
        assertThat(responses("Anna: The police came too late.\nBoma: " + words + "\nChidi: Yes.\n"))
                .containsExactly(Optional.empty(), Optional.of(new Response(0, kind)),
                        Optional.of(new Response(1, Kind.UNCERTAIN)));
    }

    @Test
    void linksToTheNearestTurnOfSomebodyElseThatSaysSomething() {
        assertThat(responses("Anna: The police came.\nBoma: Mm-hm.\nAnna: They left.\nBoma: Yeah.\nAnna: Right.\n"))
                .map(found -> found.map(Response::to).orElse(-1))
                .containsExactly(-1, 0, -1, 2, 3);
    }

    @Test
    void linksAModeratorsResponsesToo() {
        assertThat(responses("Anna: The police came.\nModerator: Mm-hm.\n"))
                .element(1).isEqualTo(Optional.of(new Response(0, Kind.ACKNOWLEDGE)));
    }

    @Test
    void answersNobodyWhereNobodyElseSpokeBefore() {
        assertThat(responses("Anna: Yes.\nAnna: Yes.\nBoma: The police came.\n")).containsOnly(Optional.empty());
    }

    @Provide
    Arbitrary<String> conversations() {
        return Arbitraries
                .of("Anna: Yes.", "Boma: Mm-hm.", "Boma: The police came.", "Chidi: Exactly, and they left again.",
                        "Moderator: What happened?", "Anna: [laughs]", "Chidi: [pause]", "Anna: Nobody wrote it down.")
                .list().ofMinSize(1).ofMaxSize(30).map(lines -> String.join("\n", lines) + "\n");
    }

    @Property(tries = 200)
    void aResponseAnswersAnEarlierTurnOfSomebodyElse(@ForAll("conversations") String text) {
        List<Turn> turns = Reads.transcript("a.txt", text + "Anna: The end came.\n").turns();
        Responses responses = Responses.of(turns);
        assertThat(turns).allSatisfy(turn -> responses.of(turn).ifPresent(response -> {
            assertThat(response.to()).isLessThan(turn.number());
            assertThat(turns.get(response.to()).speaker()).isNotEqualTo(turn.speaker());
        }));
    }

    private static List<Optional<Response>> responses(String text) {
        List<Turn> turns = Reads.transcript("a.txt", text).turns();
        Responses responses = Responses.of(turns);
        return turns.stream().map(responses::of).toList();
    }
}
