package org.emic.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be analysed is told in one line a file, and nothing is analysed.
class BadInputIT {

    @TempDir
    private Path folder;

    @Test
    void everyBadFileIsToldInOneLineAndNothingIsAnalysed() throws IOException {
        Files.write(folder.resolve("pixels.txt"), new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 1});
        Files.writeString(folder.resolve("prose.txt"), "Nobody is named here.\nThere are only sentences.\n", UTF_8);
        Files.write(folder.resolve("latin1.txt"), new byte[]{'A', 'n', 'a', ':', ' ', 's', (byte) 0xED, '.', '\n'});
        Files.writeString(folder.resolve("good.txt"), "Ana: I waited four years for the hearing.\n", UTF_8);

        Emic.Outcome outcome = Emic.analyse(folder, "pixels.txt", "good.txt", "prose.txt", "latin1.txt", "--out",
                "out");

        assertThat(outcome.exit()).as(outcome.errors()).isEqualTo(2);
        assertThat(outcome.lines()).isEmpty();
        assertThat(outcome.errors().lines().filter(line -> line.contains("pixels.txt"))).hasSize(1);
        assertThat(outcome.errors().lines().filter(line -> line.contains("prose.txt"))).hasSize(1);
        assertThat(outcome.errors().lines().filter(line -> line.contains("latin1.txt"))).hasSize(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void whatCanBeSeenAtOnceIsToldAtOnce() throws IOException {
        Files.createFile(folder.resolve("empty.txt"));

        assertThat(Emic.analyse(folder, "empty.txt", "--out", "out").exit()).isEqualTo(2);
        assertThat(Emic.analyse(folder, "missing.txt", "--out", "out").exit()).isEqualTo(2);
        assertThat(Emic.analyse(folder, "--nonsense").exit()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

}
