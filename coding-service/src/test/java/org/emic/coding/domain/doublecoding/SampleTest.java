package org.emic.coding.domain.doublecoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.study.StudyId;

class SampleTest {

    private static final StudyId STUDY = new StudyId(UUID.fromString("4a6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11"));

    @Property(tries = 200)
    void everyTranscriptHasItsShare(@ForAll @Size(min = 1, max = 6) List<@IntRange(max = 30) Integer> lengths,
            @ForAll @IntRange(min = 2, max = 100) int asked) {
        List<Unit> units = units(lengths);
        int size = new SampleSize.Units(asked).of(units.size());
        List<Unit> drawn = new Sample(STUDY, 1).of(units, size);

        assertThat(drawn).hasSize(size).doesNotHaveDuplicates().isSubsetOf(units);
        assertThat(units).containsSubsequence(drawn);
        for (int transcript = 1; transcript <= lengths.size(); transcript++) {
            int number = transcript;
            double exact = (double) lengths.get(transcript - 1) * size / Math.max(1, units.size());
            assertThat(drawn.stream().filter(unit -> unit.transcriptNumber() == number).count())
                    .isBetween((long) Math.floor(exact), (long) Math.ceil(exact));
        }
    }

    @Property(tries = 50)
    void anybodyDrawsTheSameAgainAndTheNextNumberDrawsAnother(@ForAll @IntRange(min = 2, max = 20) int size) {
        List<Unit> units = units(List.of(40, 40));

        assertThat(new Sample(STUDY, 1).of(units, size)).isEqualTo(new Sample(STUDY, 1).of(units, size))
                .isNotEqualTo(new Sample(STUDY, 2).of(units, size));
    }

    @Property(tries = 50)
    void aShareIsRoundedUp(@ForAll @IntRange(min = 20, max = 200) int all) {
        assertThat(new SampleSize.Share(0.1).of(all)).isEqualTo((int) Math.ceil(0.1 * all));
        assertThat(new SampleSize.Share(1).of(all)).isEqualTo(all);
        assertThat(new SampleSize.Share(0.0001).of(all)).isEqualTo(2);
    }

    private static List<Unit> units(List<Integer> lengths) {
        List<Unit> units = new ArrayList<>();
        for (int transcript = 1; transcript <= lengths.size(); transcript++) {
            for (int turn = 0; turn < lengths.get(transcript - 1); turn++) {
                units.add(new Unit(new IncidentId("i-" + transcript + "-" + turn + "-0"), transcript));
            }
        }
        return units;
    }

}
