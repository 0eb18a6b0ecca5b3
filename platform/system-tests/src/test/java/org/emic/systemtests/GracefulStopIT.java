package org.emic.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.emic.systemtests.Study.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// A service that is asked to end finishes what it has in hand, and soon.
@EnabledIfSystemProperty(named = "emic.prove", matches = "true", disabledReason = "it takes two minutes: platform/system-tests/prove short GracefulStopIT")
class GracefulStopIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Study study = Sizes.GIVEN.study();

    @Test
    void everyServiceEndsWithinThirtySecondsUnderLoad() throws Exception {
        // It has also noted for later starts what the programs load, which would make their first end slower.
        Results undisturbed = Undisturbed.run(study);
        try (RunningEmic emic = RunningEmic.over(Undisturbed.folder("asked-to-end"))) {
            Researchers researchers = new Researchers(emic, study);
            researchers.open();
            Iterator<List<Transcript>> uploads = study.uploads().iterator();
            for (String service : RunningEmic.SERVICES) {
                researchers.upload(uploads.next());
                Duration took = emic.victim(service).end("TERM", LONGEST);
                System.out.printf("%s ended after %.1f s%n", service, took.toMillis() / 1000.0);
            }
            await("all are back").atMost(Duration.ofMinutes(3))
                    .until(() -> RunningEmic.SERVICES.stream()
                            .allMatch(service -> emic.supervision().deathsOf(service) == 1
                                    && emic.supervision().isUp(service)));
            while (uploads.hasNext()) {
                researchers.upload(uploads.next());
            }

            emic.resultsOf(researchers).shouldBeAs(undisturbed);
            Told.in(emic).shouldBeWhatTheOutboxesHold(emic);
            assertThat(emic.supervision().deaths()).allSatisfy(death -> assertThat(death.status()).isEqualTo(143));
        }
    }

}
