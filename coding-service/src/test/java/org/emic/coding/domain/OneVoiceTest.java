package org.emic.coding.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OneVoiceTest {

    private final Map<String, Integer> talk = Map.of("Amina", 50, "Berit", 100, "Chiara", 50);

    @Test
    void whoHasMostOfACodeAndLittleOfTheTalkDominatesIt() {
        assertThat(OneVoice.dominating(Map.of("Amina", 6, "Berit", 1), talk)).singleElement().satisfies(voice -> {
            assertThat(voice.voice()).isEqualTo("Amina");
            assertThat(voice.incidents()).isEqualTo(6);
            assertThat(voice.of()).isEqualTo(7);
            assertThat(voice.shareOfTalk()).isEqualTo(0.25, within(1e-12));
        });
    }

    /// Half of the talk: six of six come about once in 64, seven of seven once in 128.
    @Test
    void whoTalksMoreMustStandOutMore() {
        assertThat(OneVoice.dominating(Map.of("Berit", 6), talk)).isEmpty();
        assertThat(OneVoice.dominating(Map.of("Berit", 7), talk)).hasSize(1);
    }

    @Test
    void ofFewIncidentsNothingIsSaid() {
        assertThat(OneVoice.dominating(Map.of("Amina", 4), talk)).isEmpty();
        assertThat(OneVoice.dominating(Map.of("Amina", 5), talk)).hasSize(1);
        assertThat(OneVoice.dominating(Map.of(), talk)).isEmpty();
    }

    @Test
    void theOnlyVoiceDominatesNothing() {
        assertThat(OneVoice.dominating(Map.of("en", 40), Map.of("en", 200))).isEmpty();
    }

    @Test
    void halfOfACodeIsNotMost() {
        assertThat(OneVoice.dominating(Map.of("Amina", 10, "Berit", 10), talk)).isEmpty();
    }

    @Test
    void largeCodesAreCountedWithoutLosingTheirSmallChances() {
        assertThat(OneVoice.dominating(Map.of("Amina", 3000, "Berit", 1000), Map.of("Amina", 50_000, "Berit", 50_000)))
                .extracting(OneVoice::voice)
                .containsExactly("Amina");
    }

}
