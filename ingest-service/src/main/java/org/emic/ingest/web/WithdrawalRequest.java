package org.emic.ingest.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.emic.ingest.domain.revision.Withdrawal.Words;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.versions.Note;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.jspecify.annotations.Nullable;

/// A withdrawal of passages, as JSON.
record WithdrawalRequest(@Nullable Integer basedOn, @Nullable String who, @Nullable String why,
        @Nullable List<@Nullable PassageRequest> passages) {

    /// A turn, or a part of one.
    record PassageRequest(@Nullable Integer turn, @Nullable Integer start, @Nullable Integer end) {}

    Note note() {
        return new Note(Objects.requireNonNullElse(who, ""), Objects.requireNonNullElse(why, ""));
    }

    int version() {
        return Required.version(basedOn);
    }

    /// The passages in the domain's terms.
    ///
    /// @throws InputProblems naming passages that are none
    List<Words> words() {
        List<Words> words = new ArrayList<>();
        List<InputProblem> problems = new ArrayList<>();
        List<@Nullable PassageRequest> given = Objects.requireNonNullElse(passages, List.of());
        for (int i = 0; i < given.size() && problems.size() < Required.MOST_PROBLEMS; i++) {
            PassageRequest one = given.get(i);
            Optional<Words> passage = one == null ? Optional.empty() : words(one);
            passage.ifPresent(words::add);
            if (passage.isEmpty()) {
                problems.add(new InputProblem("passages", "passage " + (i + 1), "it is none",
                        "Send turn alone, or turn, start and end, with start before end."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputProblems(problems);
        }
        return words;
    }

    private static Optional<Words> words(PassageRequest one) {
        Integer turn = one.turn();
        Integer start = one.start();
        Integer end = one.end();
        if (turn == null) {
            return Optional.empty();
        }
        if (start == null && end == null) {
            return Optional.of(new Words(turn, Optional.empty()));
        }
        return start == null || end == null || start < 0 || end < start
                ? Optional.empty()
                : Optional.of(new Words(turn, Optional.of(new Span(start, end))));
    }
}
