package org.emic.ingest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds what the README says of stories. Where this fails after a change of the rules, print the new figures with
/// `bench/run stories` and put them into the README; do not change the rules for the sake of the held-out passages.
class StoriesFoundTest {

    @ParameterizedTest
    @ValueSource(strings = {"development", "held-out"})
    void mostOfWhatAPersonMarkedIsFoundAndLittleElse(String file) throws IOException {
        StoriesBench.Result result = new StoriesBench(System.out, false)
                .measure(MarkedStories.read(Path.of("src/test/resources/stories", file + ".txt")));
        assertThat(result.stories() + result.others()).isGreaterThanOrEqualTo(60);
        assertThat(result.recall()).isGreaterThan(0.92);
        assertThat(result.precision()).isGreaterThan(0.88);
    }
}
