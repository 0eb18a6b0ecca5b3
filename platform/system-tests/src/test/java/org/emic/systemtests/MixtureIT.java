package org.emic.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.emic.systemtests.ReportedTurns.Reported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two conversations in every format and convention that is read, all in one study.
///
/// `mixture/turns.tsv` has the turns that come of it: document, turn, speaker, role and words. Where the test fails because
/// a reader has become better, look at each line of `target/turns.tsv` that differs before it is put there:
/// `ingest-service` holds the same files against turns that were written by hand (`FormatsTest`, `SameConversationTest`).
class MixtureIT {

    private static final Path READ = Emic.ROOT.resolve("ingest-service/src/test/resources");

    @TempDir
    private Path folder;

    @Test
    void aMixtureOfAllFormatsGivesTheRightTurns() throws IOException {
        List<Object> call = new ArrayList<>(mixture());
        call.addAll(List.of("--moderator", "Ines Marchetti", "--names", "keep", "--out", "out"));

        Emic.Outcome outcome = Emic.analyse(folder, call.toArray());

        assertThat(outcome.exit()).as(outcome.errors()).isZero();
        ReportedTurns turns = ReportedTurns.of(Files.readString(folder.resolve("out/report.html")));
        Files.write(Path.of("target/turns.tsv"), turns.lines());
        assertThat(turns.lines()).containsExactlyElementsOf(golden());
        assertThat(Codings.in(folder.resolve("out")).rows()).isNotEmpty()
                .allSatisfy(row -> assertThat(turns.turns()).anyMatch(turn -> isIn(row, turn)));
    }

    @Test
    void whereSomeAreBadEachIsToldInOneLineAndNothingIsAnalysed() throws IOException {
        List<String> bad = List.of("documents/hostile/tika-testWORD_truncated.docx", "captions/webvtt-py/invalid.vtt");
        List<Object> call = new ArrayList<>(mixture());
        bad.forEach(file -> call.add(call.size() / 2, READ.resolve(file)));
        call.addAll(List.of("--names", "keep", "--out", "out"));

        Emic.Outcome outcome = Emic.analyse(folder, call.toArray());

        assertThat(outcome.exit()).as(outcome.errors()).isEqualTo(2);
        assertThat(outcome.lines()).isEmpty();
        assertThat(bad).allSatisfy(file -> assertThat(outcome.errors().lines().filter(line -> line.contains(file)))
                .as(outcome.errors())
                .hasSize(1));
        assertThat(mixture()).allSatisfy(file -> assertThat(outcome.errors()).doesNotContain(file.toString()));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static boolean isIn(CSVRecord coding, Reported turn) {
        return List.of(turn.document(), String.valueOf(turn.turn()), turn.speaker(), turn.role())
                .equals(List.of(coding.get("document"), coding.get("turn"), coding.get("speaker"), coding.get("role")))
                && turn.text().contains(coding.get("text"));
    }

    private static List<Path> mixture() throws IOException {
        List<Path> mixture = new ArrayList<>();
        for (Path of : List.of(READ.resolve("formats"), READ.resolve("documents"),
                Path.of("src/test/resources/mixture").toAbsolutePath())) {
            try (Stream<Path> files = Files.list(of)) {
                files.filter(
                        file -> !file.getFileName().toString().matches("turns\\..*|README.*|conversation.txt|hostile"))
                        .sorted()
                        .forEach(mixture::add);
            }
        }
        return mixture;
    }

    private static List<String> golden() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/mixture/turns.tsv"), UTF_8);
    }

}
