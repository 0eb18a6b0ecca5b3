package org.emic.coding.domain.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.emic.coding.domain.CodeId;
import org.junit.jupiter.api.Test;

/// What people wrote in their own words.
class FreeTextTest {

    @Test
    void aTextHasARunOfFiveWordsAtEachPlaceWhateverStandsBetweenThem() {
        assertThat(FreeText.runs("They charged HER, not him — twice.")).containsExactly("they charged her not him",
                "charged her not him twice");
        assertThat(FreeText.runs("Nadie le creyó a ella")).containsExactly("nadie le creyó a ella");
        assertThat(FreeText.runs("they didn't believe her")).isEmpty();
        assertThat(FreeText.runs("")).isEmpty();
    }

    @Test
    void allThatIsWrittenInADecisionIsReadAndTakenOut() {
        Sampling asked = new Sampling("w2", "w3", "w4", Sampling.State.DONE, OptionalInt.of(3));
        Memo memo = new Memo(Memo.Kind.SAMPLING, "w1", Optional.of(new CodeId("c-000000000000")), Optional.empty(),
                Optional.empty(), new Memo.Comparison("w5", "w6", "w7", "w8"), Optional.of(asked), "w9");
        Decision written = new Decision(4, Instant.EPOCH, "Ada", "w0", new Act.Write(memo), List.of());
        assertThat(FreeText.of(written).lines()).containsExactlyInAnyOrder("w0", "w1", "w2", "w3", "w4", "w5", "w6",
                "w7", "w8", "w9");

        Decision without = FreeText.takenOut(written, "Grace");
        assertThat(without.toString()).doesNotContainPattern("w\\d");
        assertThat(FreeText.of(without).strip().lines().filter(line -> !line.isBlank()))
                .containsOnly("[words taken out by Grace]");
        assertThat(without.number()).isEqualTo(4);
        assertThat(((Act.Write) without.act()).memo().sampling().orElseThrow().state()).isEqualTo(Sampling.State.DONE);
    }

    @Test
    void aLabelIsNoFreeText() {
        Decision founded = new Decision(1, Instant.EPOCH, "Ada", "", new Act.Found("being believed", "what it is"),
                List.of());
        assertThat(FreeText.of(founded).strip()).isEqualTo("what it is");
        assertThat(FreeText.takenOut(founded, "Grace").act())
                .isEqualTo(new Act.Found("being believed", "[words taken out by Grace]"));
        assertThat(FreeText.takenOut(founded, "Grace").why()).isEmpty();
    }

}
