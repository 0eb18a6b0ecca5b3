package org.emic.ingest.domain.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.emic.ingest.domain.protection.names.Verdicts;
import org.emic.ingest.domain.protection.names.WordLists;
import org.emic.ingest.domain.protection.pseudonyms.Key;
import org.emic.ingest.domain.protection.pseudonyms.NumberedPseudonyms;
import org.emic.ingest.domain.protection.pseudonyms.People;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that a rule could lose itself in: each once overran the stack or took a time that grew with the square.
class LongTextsTest {

    private static final int LENGTH = 60_000;

    private final Protection protection = new Protection(paragraph -> List.of(), WordLists.load());

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "a.", "a@", "a-", "(1)", "one ", "x dot ", "Maria ", "Maria\n", "\u0301", "::1",
            "GB29",
            "http://", "my name is ", "case no. ", "12 street "})
    void comesToAnEnd(String repeated) {
        Turn turn = new Turn(0, "Maria", Role.PARTICIPANT, repeated.repeat(LENGTH / repeated.length()), List.of(),
                Optional.empty());
        ProtectedTurns done = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> protection.protect(List.of(turn), People.empty(), Verdicts.NONE, Key.empty(),
                        new NumberedPseudonyms(new Random(1), elsewhere -> false)));
        assertThat(done.turns()).hasSize(1);
    }
}
