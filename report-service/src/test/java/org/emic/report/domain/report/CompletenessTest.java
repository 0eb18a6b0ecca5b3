package org.emic.report.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.emic.report.Hostile;
import org.emic.report.domain.Fact;
import org.emic.report.domain.report.Completeness.Complete;
import org.emic.report.domain.report.Completeness.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CompletenessTest {

    private static final List<Fact> ALL = Hostile.study().facts();

    @Test
    void isCompleteWhenEverythingIsThere() {
        assertThat(Completeness.of(Told.analysis(ALL))).isInstanceOf(Complete.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {Fact.TranscriptReleased.class, Fact.PassageReleased.class, Fact.PassageCoded.class,
            Fact.CodebookChanged.class})
    void waitsForEachOfThem(Class<? extends Fact> kind) {
        for (Fact missing : ALL.stream().filter(kind::isInstance).toList()) {
            var others = new ArrayList<>(ALL);
            others.remove(missing);
            assertThat(Completeness.of(Told.analysis(others))).as("without %s", missing)
                    .isInstanceOf(Waiting.class);
        }
    }

    @Test
    void waitsWhileLaterTranscriptsAreBeingCoded() {
        Analysis a = Told.analysis(ALL);
        var onTheMove = new Analysis(a.edition(), a.study(), a.transcripts(), a.passages(), a.codings(), a.codebook(),
                a.codes(), a.themes(), a.completed(), a.decisions(), true);
        assertThat(Completeness.of(onTheMove)).isInstanceOf(Waiting.class);
    }

}
