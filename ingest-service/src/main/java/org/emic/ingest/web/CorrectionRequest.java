package org.emic.ingest.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.emic.ingest.domain.revision.Act;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.versions.Note;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.jspecify.annotations.Nullable;

/// A correction, as JSON.
record CorrectionRequest(@Nullable Integer basedOn, @Nullable String who, @Nullable String why,
        @Nullable List<@Nullable ActRequest> acts) {

    /// One of its acts; which fields it needs depends on what it is.
    record ActRequest(@Nullable String act, @Nullable Integer turn, @Nullable String text, @Nullable String speaker,
            @Nullable String role, @Nullable Integer at) {}

    Note note() {
        return new Note(Objects.requireNonNullElse(who, ""), Objects.requireNonNullElse(why, ""));
    }

    int version() {
        return Required.version(basedOn);
    }

    /// The acts in the domain's terms.
    ///
    /// @throws InputProblems naming acts that are none
    List<Act> inOrder() {
        List<Act> inOrder = new ArrayList<>();
        List<InputProblem> problems = new ArrayList<>();
        List<@Nullable ActRequest> given = Objects.requireNonNullElse(acts, List.of());
        for (int i = 0; i < given.size() && problems.size() < Required.MOST_PROBLEMS; i++) {
            ActRequest one = given.get(i);
            Optional<Act> act = one == null ? Optional.empty() : act(one);
            act.ifPresent(inOrder::add);
            if (act.isEmpty()) {
                problems.add(new InputProblem("acts", "act " + (i + 1), "it is none that can be done",
                        "Send reword with turn and text, speaker with turn and speaker, split with turn and at, or join "
                                + "with turn; role is participant, moderator or unattributed."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputProblems(problems);
        }
        return inOrder;
    }

    private static Optional<Act> act(ActRequest one) {
        if (one.act() == null || one.turn() == null) {
            return Optional.empty();
        }
        int turn = one.turn();
        return switch (one.act()) {
            case "reword" -> Optional.ofNullable(one.text()).map(text -> new Act.Reword(turn, text));
            case "speaker" -> Optional.ofNullable(one.speaker())
                    .filter(_ -> one.role() == null || role(one.role()).isPresent())
                    .map(speaker -> new Act.Attribute(turn, speaker,
                            Optional.ofNullable(one.role()).flatMap(CorrectionRequest::role)));
            case "split" -> Optional.ofNullable(one.at())
                    .map(at -> new Act.Split(turn, at, Optional.ofNullable(one.speaker())));
            case "join" -> Optional.of(new Act.Join(turn));
            default -> Optional.empty();
        };
    }

    /// The role that a word names; empty where it names none.
    static Optional<Role> role(String word) {
        return Arrays.stream(Role.values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
