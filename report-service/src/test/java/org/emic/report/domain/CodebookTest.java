package org.emic.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CodebookTest {

    private static CodeStanding live(String code) {
        return new CodeStanding(1, 0, code(code), true, Optional.empty());
    }

    private static CodeStanding into(String code, String other) {
        return new CodeStanding(2, 0, code(code), false, Optional.of(new CodeId(other)));
    }

    private static Code code(String id) {
        return new Code(new CodeId(id), id, "constructed", Status.SUGGESTED, "", List.of(), List.of());
    }

    @Test
    void followsACodeThroughAllItsMerges() {
        var codebook = new Codebook(List.of(1, 2), List.of(into("a", "b"), into("b", "c"), live("c")));
        assertThat(codebook.today(new CodeId("a"))).contains(code("c"));
        assertThat(codebook.live()).containsExactly(code("c"));
    }

    @Test
    void doesNotKnowACodeWhoseHeirHasNotArrived() {
        assertThat(new Codebook(List.of(1), List.of(into("a", "b"))).today(new CodeId("a"))).isEmpty();
    }

    @Test
    void keepsARetiredCodeForTheCodingsThatNameIt() {
        var retired = new CodeStanding(2, 0, code("a"), false, Optional.empty());
        var codebook = new Codebook(List.of(1, 2), List.of(retired));
        assertThat(codebook.today(new CodeId("a"))).contains(code("a"));
        assertThat(codebook.live()).isEmpty();
    }

    @Test
    void endsWhereMergesGoRound() {
        var codebook = new Codebook(List.of(1, 2), List.of(into("a", "b"), into("b", "a")));
        assertThat(codebook.today(new CodeId("a"))).isPresent();
    }

    @Test
    void seesAGapBetweenItsVersions() {
        assertThat(new Codebook(List.of(), List.of()).hasNoGap()).isTrue();
        assertThat(new Codebook(List.of(2, 1), List.of()).hasNoGap()).isTrue();
        assertThat(new Codebook(List.of(1, 3), List.of()).hasNoGap()).isFalse();
    }

}
