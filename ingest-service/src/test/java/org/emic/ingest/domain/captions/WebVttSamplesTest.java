package org.emic.ingest.domain.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.emic.ingest.domain.reading.Reads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Good and bad samples of webvtt-py and Tika, read as the W3C's recommendation wants them.
class WebVttSamplesTest {

    @ParameterizedTest
    @CsvSource({"webvtt-py/sample.vtt, 16", "webvtt-py/captions_with_bom.vtt, 4", "webvtt-py/comments.vtt, 3",
            "webvtt-py/cue_tags.vtt, 3", "webvtt-py/invalid_timeframe.vtt, 6",
            "webvtt-py/invalid_timeframe_in_cue_text.vtt, 4", "webvtt-py/metadata_headers.vtt, 2",
            "webvtt-py/metadata_headers_multiline.vtt, 2", "webvtt-py/missing_caption_text.vtt, 5",
            "webvtt-py/missing_timeframe.vtt, 6", "webvtt-py/no_captions.vtt, 0", "webvtt-py/one_caption.vtt, 1",
            "webvtt-py/styles.vtt, 1", "webvtt-py/using_identifiers.vtt, 6", "webvtt-py/youtube_dl.vtt, 4",
            "tika/tika-testWebVTT.vtt, 8", "tika/tika-testWebVTT_header.vtt, 1", "tika/tika-testWebVTT_simple.vtt, 2",
            "tika/tika-testWebVTT_utf8.vtt, 10"})
    void readsEachCue(String file, int cues) {
        assertThat(cues(file)).hasSize(cues);
    }

    @Test
    void readsWordsWithoutTagsAndMoments() {
        assertThat(cues("webvtt-py/youtube_dl.vtt").stream().map(cue -> CueText.voices(cue.payload()).getFirst().text())
                .toList()).contains("this will happen is I'm telling");
        assertThat(cues("webvtt-py/cue_tags.vtt").stream().map(cue -> CueText.voices(cue.payload()).getFirst().text())
                .toList()).containsExactly("When the moon hits your eye", "Like a big-a pizza pie", "That's amore");
    }

    @Test
    void wantsTheSignature() {
        assertThat(WebVttFile.parse(text("webvtt-py/invalid.vtt"))).isEmpty();
        assertThat(WebVttFile.parse(text("webvtt-py/empty.vtt"))).isEmpty();
    }

    private static List<Cue> cues(String file) {
        return WebVttFile.parse(text(file)).orElseThrow().cues();
    }

    private static String text(String file) {
        return new String(Reads.bytes("captions/" + file), StandardCharsets.UTF_8);
    }
}
