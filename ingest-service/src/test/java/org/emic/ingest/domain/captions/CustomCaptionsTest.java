package org.emic.ingest.domain.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.emic.ingest.domain.reading.Reads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Good and bad samples of webvtt-py and Tika (see `src/test/resources/README.md`).
class CustomCaptionsTest {

    @ParameterizedTest
    @CsvSource({"webvtt-py/sample.srt, 5", "webvtt-py/one_caption.srt, 1", "webvtt-py/invalid_timeframe.srt, 5",
            "webvtt-py/missing_timeframe.srt, 4", "webvtt-py/missing_caption_text.srt, 5",
            "webvtt-py/invalid_format1.srt, 0", "webvtt-py/invalid_format2.srt, 0", "webvtt-py/invalid_format3.srt, 0",
            "webvtt-py/invalid_format4.srt, 1", "tika/tika-test_subrip.srt, 10"})
    void readsSubRip(String file, int cues) {
        assertThat(CustomCaptions.SUBRIP.parse(text(file))).hasSize(cues);
    }

    @ParameterizedTest
    @CsvSource({"sample.sbv, 5", "two_captions.sbv, 2", "invalid_timeframe.sbv, 4", "missing_timeframe.sbv, 4",
            "missing_caption_text.sbv, 5", "invalid_format.sbv, 0"})
    void readsYouTubesCaptions(String file, int cues) {
        assertThat(CustomCaptions.SBV.parse(text("webvtt-py/" + file))).hasSize(cues);
    }

    @Test
    void keepsTimesAndLines() {
        assertThat(CustomCaptions.SUBRIP.parse(text("tika/tika-test_subrip.srt")).get(1))
                .isEqualTo(new Cue("", 75_880, 79_520, "",
                        "\"Pour tester la reconnaissance,\nil faut des lignes de textes.\"", 6));
        assertThat(CustomCaptions.SBV.parse(text("webvtt-py/sample.sbv")).get(2)).isEqualTo(
                new Cue("", 13_489, 15_489, "", "Caption text #3 (line 1)\nCaption text #3 (line 2)", 7));
    }

    @Test
    void losesNoWordsWhereTimesAreBrokenOrMissing() {
        List<Cue> missing = CustomCaptions.SUBRIP.parse(text("webvtt-py/missing_timeframe.srt"));
        assertThat(missing.getFirst().payload()).isEqualTo("Caption text #1\nCaption text #2");
        List<Cue> broken = CustomCaptions.SBV.parse(text("webvtt-py/invalid_timeframe.sbv"));
        assertThat(String.join(" ", broken.stream().map(Cue::payload).toList())).contains("#1", "#2", "#3", "#4",
                "#5");
    }

    @Test
    void takesAwayMarksThatPlayersKnowAndNothingElse() {
        assertThat(StyledText.voices("{\\an8}<i>Five</i> <font color=\"#fff\">is</font> <b>&lt;</b> 3 < 4 <5>")
                .getFirst().text()).isEqualTo("Five is &lt; 3 < 4 <5>");
        assertThat(StyledText.voices("<v Anna>Hello</v>").getFirst().voice()).contains("Anna");
    }

    private static String text(String file) {
        return new String(Reads.bytes("captions/" + file), StandardCharsets.UTF_8);
    }
}
