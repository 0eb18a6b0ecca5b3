package org.emic.ingest.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.emic.ingest.domain.reading.Reads;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;
import org.junit.jupiter.api.Test;

class TopicShiftsTest {

    private static final List<String> FISHING = List.of("Anna: The boats go out before dawn with their nets.",
            "Boma: My net was torn, so the catch was small.", "Anna: A small catch, and the harbour takes its share.",
            "Boma: The harbour master weighs every net and every fish.");
    private static final List<String> SCHOOL = List.of("Chidi: My daughter's school closed when the teacher left.",
            "Dayo: Our teacher left, too; the pupils sat without lessons.",
            "Chidi: Without lessons the pupils forget how to read.", "Dayo: Reading at home needs books and a lamp.");

    @Test
    void findsWhereTheTalkTurnsToSomethingElse() {
        List<String> lines = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            lines.addAll(FISHING);
        }
        for (int round = 0; round < 6; round++) {
            lines.addAll(SCHOOL);
        }
        assertThat(TopicShifts.in(turns(lines))).containsExactly(24);
    }

    @Test
    void findsNothingWhereTheTalkStaysWithOneThing() {
        List<String> lines = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            lines.addAll(FISHING);
        }
        assertThat(TopicShifts.in(turns(lines))).isEmpty();
    }

    @Test
    void looksAtNoConversationThatIsTooLong() {
        List<String> lines = new ArrayList<>();
        for (List<String> talk : List.of(FISHING, SCHOOL)) {
            lines.addAll(Collections.nCopies(1_000, String.join(" ", talk).replaceAll("\\w+: ", ""))
                    .stream()
                    .map(words -> "Anna: " + words)
                    .toList());
        }
        assertThat(TopicShifts.in(turns(lines))).isEmpty();
    }

    @Property(tries = 100)
    void aShiftIsATurnButNeverTheFirst(@ForAll @Size(max = 40) List<String> said) {
        List<Turn> turns = IntStream.range(0, said.size())
                .mapToObj(at -> new Turn(at, "Anna", Role.PARTICIPANT, said.get(at), List.of(), Optional.empty()))
                .toList();
        assertThat(TopicShifts.in(turns)).isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(at -> assertThat(at).isBetween(1, turns.size() - 1));
    }

    private static List<Turn> turns(List<String> lines) {
        return Reads.transcript("a.txt", String.join("\n", lines) + "\n").turns();
    }
}
