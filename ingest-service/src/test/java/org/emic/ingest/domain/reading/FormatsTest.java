package org.emic.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emic.ingest.domain.transcript.Format;
import org.emic.ingest.domain.transcript.Times;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One conversation, written in each format and convention, has the same turns in all of them: those of
/// `formats/turns.txt`, a turn a line with start in seconds, speaker and words. A failing case means that documents of
/// that kind are read differently from now on: mend the reader, not the file.
class FormatsTest {

    /// Who is meant where a document has no names, by order of first appearance.
    private static final List<String> PEOPLE = List.of("Ines Marchetti", "Amara Nwosu", "Teodor Halvorsen");
    private static final Set<String> WITHOUT_TIMES = Set.of("colon.txt", "colon-own-line.txt", "brackets.txt",
            "brackets-own-line.txt", "zoom-saved.txt", "capitals.txt", "capitals-own-line.txt", "bold.md",
            "bold-own-line.md", "roles.txt", "initials.txt", "otter.json");

    @ParameterizedTest
    @CsvSource({"colon.txt, TEXT", "colon-own-line.txt, TEXT", "brackets.txt, TEXT", "brackets-own-line.txt, TEXT",
            "time-before.txt, TEXT", "otter.txt, TEXT", "teams.txt, TEXT", "trint.txt, TEXT", "zoom-saved.txt, TEXT",
            "capitals.txt, TEXT", "capitals-own-line.txt, TEXT", "bold.md, MARKDOWN", "bold-own-line.md, MARKDOWN",
            "roles.txt, TEXT", "initials.txt, TEXT", "zoom.vtt, WEBVTT", "teams.vtt, WEBVTT", "subrip.srt, SUBRIP",
            "subrip-brackets.srt, SUBRIP", "youtube.sbv, SBV", "whisperx.json, JSON", "whisper-named.json, JSON",
            "transcribe.json, JSON", "transcribe-channels.json, JSON", "otter.json, JSON", "fireflies.json, JSON"})
    void readsTheSameTurnsInEachFormat(String file, Format format) {
        Transcript read = Reads.resource("formats/" + file, "Ines Marchetti");
        assertThat(read.format()).isEqualTo(format);
        assertThat(turns(read)).isEqualTo(golden(WITHOUT_TIMES.contains(file)));
        assertThat(read.preamble()).isEmpty();
        assertThat(Reads.annotations(read.turns().get(5))).containsExactly("LAUGHTER [laughs]");
    }

    private static List<String> golden(boolean withoutTimes) {
        return new String(Reads.bytes("formats/turns.txt"), StandardCharsets.UTF_8).lines()
                .map(line -> withoutTimes ? line.replaceFirst("^\\d+", "-") : line)
                .toList();
    }

    private static List<String> turns(Transcript read) {
        Map<String, String> people = new HashMap<>();
        read.speakers().forEach(speaker -> people.put(speaker.name(),
                PEOPLE.contains(speaker.name()) ? speaker.name() : PEOPLE.get(people.size())));
        List<String> turns = new ArrayList<>();
        for (Turn turn : read.turns()) {
            String start = turn.times().map(Times::startMs).map(ms -> String.valueOf(ms / 1000)).orElse("-");
            turns.add(String.join("\t", start, String.valueOf(people.get(turn.speaker())), turn.text()));
        }
        return turns;
    }
}
