package org.emic.coding.domain.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.emic.coding.domain.decisions.Sampling.State;
import org.junit.jupiter.api.Test;

/// The sampling log: whom to ask next, and what came of it.
class SamplingLogTest {

    private final Desk desk = new Desk().suggests(new int[]{0, 1, 2, 3, 4}, new int[]{5, 6, 7, 8, 9});

    @Test
    void anEntryIsAsTheLastMemoAboutItLeavesIt() {
        int asked = desk.decides(asking("two people who went to court", State.OPEN, OptionalInt.empty(), ""));
        desk.decides(asking("", State.NOT_POSSIBLE, OptionalInt.of(asked), "their cases are still open"));
        assertThat(SamplingLog.of(desk.history())).singleElement().satisfies(entry -> {
            assertThat(entry.ask()).isEqualTo("two people who went to court");
            assertThat(entry.why()).isEqualTo("nobody has told how it ended");
            assertThat(entry.state()).isEqualTo(State.NOT_POSSIBLE);
            assertThat(entry.outcome()).isEqualTo("their cases are still open");
            assertThat(entry.followed()).hasSize(1);
        });
        assertThat(desk.decided().withoutEffect()).isEmpty();
    }

    @Test
    void undoingAnOutcomeOpensTheEntryAgain() {
        int asked = desk.decides(asking("them", State.OPEN, OptionalInt.empty(), ""));
        int done = desk.decides(asking("", State.DONE, OptionalInt.of(asked), "they came"));
        desk.decides(new Act.Undo(done));
        assertThat(SamplingLog.of(desk.history())).singleElement()
                .satisfies(entry -> assertThat(entry.state()).isEqualTo(State.OPEN));
    }

    @Test
    void anOutcomeOfWhatNobodyAskedHasNoEffect() {
        int other = desk.decides(new Act.Found("being believed", ""));
        int outcome = desk.decides(asking("", State.DONE, OptionalInt.of(other), "they came"));
        assertThat(desk.decided().withoutEffect()).isEqualTo(Map.of(outcome, NoEffect.NO_SUCH_DECISION));
        assertThat(SamplingLog.of(desk.history())).isEmpty();
    }

    @Test
    void whatAnEarlierReleaseKeptIsAnOpenEntry() {
        desk.decides(new Act.Write(new Memo(Memo.Kind.SAMPLING, "ask the elders", Optional.empty(), Optional.empty(),
                Optional.empty(), Memo.Comparison.NONE, Optional.empty(), "")));
        assertThat(SamplingLog.of(desk.history())).singleElement().satisfies(entry -> {
            assertThat(entry.why()).isEqualTo("ask the elders");
            assertThat(entry.state()).isEqualTo(State.OPEN);
        });
    }

    private static Act asking(String whom, State state, OptionalInt entry, String outcome) {
        return new Act.Write(new Memo(Memo.Kind.SAMPLING, "nobody has told how it ended", Optional.empty(),
                Optional.empty(), Optional.empty(), Memo.Comparison.NONE,
                Optional.of(new Sampling("", whom, "version 2", state, entry)), outcome));
    }

}
