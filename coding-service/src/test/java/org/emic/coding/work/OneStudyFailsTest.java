package org.emic.coding.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A study that cannot be compared stands in nobody's way.
class OneStudyFailsTest extends WithoutBroker {

    private static final UUID FAILING = UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11");
    private static final UUID OTHER = UUID.fromString("1b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c12");

    @Autowired
    private ReadCodes read;

    @Test
    void theOthersGoOnAndSoDoesItOnceItCan() {
        new SampleStudy(FAILING, 1, 2).events().forEach(this::arrive);
        jdbc.sql("update incident set turn = turn + 100 where study_id = ? and passage = 1").param(FAILING).update();
        new SampleStudy(OTHER, 1, 2).events().forEach(this::arrive);
        CompareContinuously comparing = new CompareContinuously(compare, complete, transactions, Duration.ofMillis(50),
                1);
        comparing.start();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> isComplete(OTHER));
            assertThat(isComplete(FAILING)).isFalse();
            jdbc.sql("update incident set turn = turn - 100 where study_id = ? and passage = 1").param(FAILING)
                    .update();
            await().atMost(Duration.ofSeconds(60)).until(() -> isComplete(FAILING));
        } finally {
            comparing.stop();
        }
    }

    private boolean isComplete(UUID study) {
        return read.progress(new StudyId(study)).completed();
    }

}
