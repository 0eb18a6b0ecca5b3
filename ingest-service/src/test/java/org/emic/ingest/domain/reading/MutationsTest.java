package org.emic.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.emic.ingest.domain.transcript.Transcript;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged documents are read or refused, whatever the damage. A failing case names its seed.
class MutationsTest {

    private static final int MUTATIONS = 500;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final DocumentReader READER = Reads.READER;

    @ParameterizedTest
    @ValueSource(strings = {"colon.txt", "otter.txt", "brackets.txt", "capitals-own-line.txt", "bold.md", "teams.vtt",
            "zoom.vtt", "subrip.srt", "youtube.sbv", "whisperx.json", "transcribe.json", "otter.json"})
    void readsOrRefusesWhateverIsDamaged(String file) {
        byte[] whole = Reads.bytes("formats/" + file);
        for (int seed = 0; seed < MUTATIONS; seed++) {
            byte[] damaged = mutated(whole, new Random(seed));
            int number = seed;
            Assertions.assertTimeoutPreemptively(LONGEST, () -> check(file, damaged), () -> "seed " + number);
        }
    }

    private static void check(String file, byte[] bytes) {
        switch (READER.read(FileName.of(file), bytes, Optional.empty(), List.of("Ines Marchetti"), "en")) {
            case Reading.Read(Transcript transcript) -> {
                assertThat(transcript.turns()).isNotEmpty();
                assertThat(transcript.turns()).allSatisfy(turn -> {
                    assertThat(turn.speaker()).isNotBlank();
                    assertThat(turn.text()).isEqualTo(throughUtf8(turn.text())).doesNotContain("\0");
                });
            }
            case Reading.Refused(Refusal refusal) -> {
                assertThat(refusal.place()).isNotBlank();
                assertThat(refusal.problem()).isNotBlank();
                assertThat(refusal.remedy()).isNotBlank();
            }
        }
    }

    /// What can be stored and sent.
    private static String throughUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = whole;
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times && bytes.length > 1; i++) {
            int from = random.nextInt(bytes.length);
            int to = from + random.nextInt(bytes.length - from);
            bytes = switch (random.nextInt(5)) {
                case 0 -> flipped(bytes, random);
                case 1 -> parts(bytes, 0, from);
                case 2 -> parts(bytes, 0, from, to, bytes.length);
                case 3 -> parts(bytes, 0, to, from, bytes.length);
                default -> parts(bytes, to, bytes.length, from, to, 0, from);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < 4; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /// The bytes between each two places, one after the other.
    private static byte[] parts(byte[] bytes, int... places) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int i = 0; i < places.length; i += 2) {
            joined.write(bytes, places[i], places[i + 1] - places[i]);
        }
        return joined.toByteArray();
    }
}
