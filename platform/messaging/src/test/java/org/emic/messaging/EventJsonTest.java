package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.InvalidDefinitionException;

class EventJsonTest {

    private final EventJson json = new EventJson();

    record Turn(int turn, String text, Voice voice, @Nullable String originalText, Optional<String> translator,
            List<String> labels, Map<String, Integer> counts, @Nullable List<@Nullable String> gaps) {}

    enum Voice {
        OWN, ANOTHERS
    }

    record Timed(UUID id, Instant at, @Nullable Instant until) {}

    private static final String LEAST = """
            {"turn":1,"text":"a","voice":"OWN","labels":[],"counts":{}}""";

    @Test
    void readsBackWhatItWrote() {
        Turn turn = new Turn(3, "ä \uD83D\uDE00 \u0001", Voice.ANOTHERS, "o", Optional.of("t"), List.of("l"),
                Map.of("a", 1), List.of("g"));
        assertThat(json.read(json.write(turn), Turn.class)).isEqualTo(turn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000", "\\ud83d", "\\ude00\\ud83d"})
    void refusesATextThatNoDatabaseKeeps(String text) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> json.read(bytes(LEAST.replace("\"a\"", '"' + text + '"')), Turn.class));
    }

    @Test
    void readsEscapesOfOtherCharacters() {
        assertThat(json.read(bytes(LEAST.replace("\"a\"", "\"\\ud83d\\ude00\\u0001\\\\u0000\"")), Turn.class).text())
                .isEqualTo("\uD83D\uDE00\u0001\\u0000");
    }

    @Test
    void leavesOutWhatIsAbsent() {
        Turn turn = new Turn(1, "a", Voice.OWN, null, Optional.empty(), List.of(), Map.of(), null);
        assertThat(text(json.write(turn))).isEqualTo("""
                {"turn":1,"text":"a","voice":"OWN","labels":[],"counts":{}}""");
    }

    @Test
    void writesTimesAsText() {
        UUID id = UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11");
        assertThat(text(json.write(new Timed(id, Instant.parse("2026-11-23T10:00:05.120Z"), null)))).isEqualTo("""
                {"id":"0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11","at":"2026-11-23T10:00:05.120Z"}""");
    }

    @Test
    void whatMayBeAbsentMayAlsoBeNull() {
        Turn least = json.read(bytes(LEAST), Turn.class);
        assertThat(least.originalText()).isNull();
        assertThat(least.translator()).isEmpty();
        assertThat(least.gaps()).isNull();
        assertThat(json.read(bytes(with("\"originalText\":null,\"translator\":null,\"gaps\":[null]")), Turn.class)
                .gaps()).containsExactly((String) null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\":null", "\"turn\":null", "\"labels\":null", "\"labels\":[null]",
            "\"counts\":{\"a\":null}",
            "\"turn\":\"1\"", "\"turn\":1.0", "\"text\":5", "\"voice\":0", "\"voice\":\"LOUD\"", "\"voice\":\"\"",
            "\"labels\":\"a\"", "\"turn\":true", "\"text\":{}", "\"counts\":{\"a\":2147483648}"})
    void refusesAValueOfAnotherType(String field) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> json.read(bytes(with(field)), Turn.class))
                .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Unreadable.Reason.DOES_NOT_BIND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"turn", "text", "voice", "labels", "counts"})
    void refusesToGoWithoutWhatIsRequired(String field) {
        String without = LEAST.replaceAll("\"" + field + "\":(\"[^\"]*\"|[^,}]+}?),?", "").replace(",}", "}");
        String closed = without.endsWith("}") ? without : without + "}";
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> json.read(bytes(closed), Turn.class))
                .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Unreadable.Reason.DOES_NOT_BIND));
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> json.read(bytes("[".repeat(100_000)), Turn.class));
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> json.read(bytes(with("\"x\":" + "[".repeat(100_000))), Turn.class));
    }

    @Test
    void neverSaysAWordOfTheRecord() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> json.read(bytes(with("\"voice\":\"secret\"")), Turn.class))
                .withMessage("does-not-bind")
                .withNoCause();
    }

    @Test
    void aClassThatCannotBeReadAtAllIsNoFaultOfTheRecord() {
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> json.read(bytes("{}"), Runnable.class));
    }

    // The last of two fields with the same name is the one that counts.
    private static String with(String field) {
        return LEAST.substring(0, LEAST.length() - 1) + "," + field + "}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

}
