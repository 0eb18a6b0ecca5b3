package org.emic.ingest.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.review.Place;
import org.emic.ingest.domain.stories.Whose;
import org.emic.ingest.domain.study.ReviewDraft.Act;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.jspecify.annotations.Nullable;

/// What a person decides about a place of a draft, as a form or JSON sends it.
///
/// @param edition how often the draft's words had changed when the person saw them
/// @param item turn, start and end, such as `5-10-14`
/// @param act `keep`, `replace`, `everywhere`, `allow`, `withhold`, `generalise`, `redact` or `undo`
/// @param kind of what is replaced, or of what the words name everywhere; `none` there where they are no name
/// @param text of a passage that is generalised
/// @param quotable whether it may then be quoted
record ReviewRequest(@Nullable Integer edition, @Nullable String item, @Nullable String act, @Nullable String kind,
        @Nullable String text, @Nullable Boolean quotable) {

    static final String EVERYWHERE = "everywhere";

    int seen() {
        return Objects.requireNonNullElseGet(edition, () -> {
            throw wrong("edition", "it is missing", "Send the number that the review was shown with.");
        });
    }

    Place place() {
        return Place.parse(Objects.requireNonNullElse(item, ""))
                .orElseThrow(() -> wrong("item", "it names no place", "Send turn, start and end, such as 5-10-14."));
    }

    boolean isForTheStudy() {
        return EVERYWHERE.equals(act);
    }

    /// What the words name in the whole study; empty where they are no name.
    Optional<Kind> name() {
        if ("none".equals(kind)) {
            return Optional.empty();
        }
        return Optional.of(kinds(true)
                .orElseThrow(
                        () -> wrong("kind", "it is no kind of name", "Send person, place, organisation or none.")));
    }

    private Optional<Kind> kinds(boolean names) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.word().equals(kind) && (one.isName() || !names))
                .findFirst();
    }

    Act toAct() {
        return switch (Objects.requireNonNullElse(act, "")) {
            case "keep" -> new Act.Keep();
            case "replace" -> new Act.Replace(
                    kinds(false)
                            .orElseThrow(() -> wrong("kind", "there is no such kind", "Send the kind of the item.")));
            case "allow" -> new Act.Allow();
            case "withhold" -> new Act.Withhold(Whose.of(Objects.requireNonNullElse(kind, "")).orElse(Whose.SOMEBODY));
            case "generalise" ->
                new Act.Generalise(Objects.requireNonNullElse(text, "").replace("\r\n", "\n"),
                        Boolean.TRUE.equals(quotable));
            case "redact" -> new Act.Redact();
            case "undo" -> new Act.Undo();
            default -> throw wrong("act", "there is no such act",
                    "Send keep, replace, everywhere, allow, withhold, generalise, redact or undo.");
        };
    }

    private static InputProblems wrong(String field, String problem, String remedy) {
        return new InputProblems(List.of(new InputProblem(field, "", problem, remedy)));
    }
}
