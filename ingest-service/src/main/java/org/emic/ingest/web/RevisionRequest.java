package org.emic.ingest.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.emic.ingest.domain.study.ReviseStudy.Wording;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.jspecify.annotations.Nullable;

/// What revises a study, as a JSON merge patch (RFC 7396): what is left out stays, and null takes away.
final class RevisionRequest {

    private static final List<String> FIELDS = List.of("title", "question", "note");

    private final Map<String, @Nullable Object> patch;

    private RevisionRequest(Map<String, @Nullable Object> patch) {
        this.patch = patch;
    }

    /// @throws InputProblems naming every field that cannot be changed, or not to this
    static RevisionRequest of(Map<String, @Nullable Object> patch) {
        List<InputProblem> problems = new ArrayList<>();
        patch.forEach((field, value) -> {
            if (!FIELDS.contains(field)) {
                problems.add(new InputProblem(field, "", "it cannot be changed once a study is open",
                        "Send title, question and note only; open another study for the rest."));
            } else if (value != null && !(value instanceof String)) {
                problems.add(new InputProblem(field, "", "it is no text", "Send text, or null to take it away."));
            }
        });
        if (!problems.isEmpty()) {
            throw new InputProblems(problems);
        }
        return new RevisionRequest(patch);
    }

    Wording over(Wording present) {
        return new Wording(text("title", Optional.of(present.title())).orElse(""),
                text("question", present.question()), text("note", present.note()));
    }

    private Optional<String> text(String field, Optional<String> present) {
        return patch.containsKey(field) ? Optional.ofNullable(patch.get(field)).map(Objects::toString) : present;
    }
}
