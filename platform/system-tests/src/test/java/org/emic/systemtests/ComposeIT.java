package org.emic.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.emic.systemtests.Study.Transcript;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// What `docker compose up` brings does what `./run` does, with more instances and fewer, and loses nothing.
@DisabledIfSystemProperty(named = "emic.compose", matches = "none", disabledReason = "it builds everything again inside Docker, which takes ten minutes: mvn verify has it")
class ComposeIT {

    private static Deployment emic;

    @BeforeAll
    static void up() {
        assumeTrue(Compose.hasDocker(), "no Docker engine answers");
        List<String> command = Compose.installed().orElse(List.of());
        assumeTrue(!command.isEmpty(), "Docker Compose is not installed");
        emic = Deployment.up(command);
    }

    @AfterAll
    static void down() {
        if (emic != null) {
            emic.close();
        }
    }

    @Test
    void theDemoBringsTheBytesThatRunAnalyseBrings(@TempDir Path folder) throws Exception {
        Emic.Outcome analysed = Emic.analyse(folder, Emic.example("justice-focus-group/transcript.vtt"), "--names",
                "keep", "--out", "out");
        assertThat(analysed.exit()).as(analysed.errors()).isZero();

        Researchers researchers = new Researchers(emic, Study.demo(UUID.randomUUID()));
        researchers.openAndUploadAll();
        researchers.awaitReport();

        researchers.files().shouldBeAs(ResultFiles.in(folder.resolve("out")));
    }

    @Test
    void twoCodingServicesBringWhatOneBrings() throws Exception {
        Study study = GeneratedStudy.of(Sizes.GIVEN.seed() + 3, 150, 4);
        Results one = Undisturbed.run(study);
        emic.scale("coding", 2);
        try {
            await("both are ready").atMost(Duration.ofMinutes(3)).until(() -> emic.ready("coding") == 2);
            Researchers researchers = new Researchers(emic, study);
            researchers.openAndUploadAll();
            researchers.awaitReport();

            researchers.files().shouldBeAs(one.files());
        } finally {
            emic.scale("coding", 1);
        }
    }

    @Test
    void containersThatAreKilledInTheMiddleOfAStudyChangeNothing() throws Exception {
        Study study = GeneratedStudy.of(Sizes.GIVEN.seed() + 1, 120, 6);
        Results undisturbed = Undisturbed.run(study);
        Researchers researchers = new Researchers(emic, study);
        researchers.open();
        List<String> victims = List.of("coding", "kafka", "report", "postgres", "theme", "ingest");
        for (int upload = 0; upload < victims.size(); upload++) {
            researchers.upload(study.uploads().get(upload));
            emic.kill(victims.get(upload));
        }
        researchers.awaitReport();

        researchers.files().shouldBeAs(undisturbed.files());
    }

    @Test
    void downAndUpLosesNothing() throws Exception {
        Study study = GeneratedStudy.of(Sizes.GIVEN.seed() + 2, 60, 3);
        Researchers researchers = new Researchers(emic, study);
        researchers.open();
        for (List<Transcript> transcripts : study.uploads().subList(0, 2)) {
            researchers.upload(transcripts);
        }
        researchers.awaitReport();
        ResultFiles before = researchers.files();

        emic.downAndUp();

        researchers.files().shouldBeAs(before);
        researchers.upload(study.uploads().getLast());
        researchers.awaitReport();
        assertThat(Codings.of(researchers.files().codings()).rows())
                .hasSizeGreaterThan(Codings.of(before.codings()).rows().size());
    }

}
