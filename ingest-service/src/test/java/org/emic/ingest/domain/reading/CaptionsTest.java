package org.emic.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.ingest.domain.reading.Reads.lines;
import static org.emic.ingest.domain.reading.Reads.resource;
import static org.emic.ingest.domain.reading.Reads.transcript;

import java.util.Optional;
import org.emic.ingest.domain.transcript.Format;
import org.emic.ingest.domain.transcript.Times;
import org.emic.ingest.domain.transcript.Transcript;
import org.junit.jupiter.api.Test;

class CaptionsTest {

    @Test
    void joinsNeighbouringCuesOfOnePerson() {
        Transcript read = transcript("a.vtt", """
                WEBVTT

                NOTE Anna: no speech

                1
                00:00:01.000 --> 00:00:02.500
                Anna: Hello.

                2
                00:03.000 --> 00:04.000 align:start
                Shall we
                begin?

                3
                00:00:05.000 --> 00:00:06.000
                Boma: Yes &amp; no.
                """);
        assertThat(lines(read)).containsExactly("Anna: Hello. Shall we begin?", "Boma: Yes & no.");
        assertThat(read.turns().get(0).times()).isEqualTo(Optional.of(new Times(1000, 4000)));
        assertThat(read.format()).isEqualTo(Format.WEBVTT);
    }

    @Test
    void readsVoicesAndTakesTagsAway() {
        Transcript read = transcript("a.vtt", """
                WEBVTT

                00:01.000 --> 00:02.000
                <v Anna Okafor>Hello <i>there</i>.</v>
                <v.loud Boma>What: me?

                00:02.000 --> 00:03.000
                <v boma>Yes, <c.red>you</c>.
                """);
        assertThat(lines(read)).containsExactly("Anna Okafor: Hello there.", "Boma: What: me? Yes, you.");
    }

    @Test
    void readsTheDemosCaptionsAsItsText() {
        Transcript captions = resource("demo/transcript.vtt", "Nadine Ostrow");
        Transcript text = resource("demo/transcript.txt", "nadine");
        assertThat(lines(captions)).hasSize(128).isEqualTo(lines(text));
        assertThat(captions.speakers()).isEqualTo(text.speakers());
        assertThat(captions.words()).isEqualTo(4462);
        assertThat(captions.turns()).allSatisfy(turn -> assertThat(turn.times()).isPresent());
        assertThat(captions.turns().stream().map(turn -> turn.annotations()).toList())
                .isEqualTo(text.turns().stream().map(turn -> turn.annotations()).toList());
    }
}
