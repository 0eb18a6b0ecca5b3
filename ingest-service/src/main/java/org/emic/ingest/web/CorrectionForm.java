package org.emic.ingest.web;

import java.util.Optional;
import org.emic.ingest.domain.revision.Act;
import org.emic.ingest.domain.transcript.Turn;
import org.emic.ingest.domain.versions.Note;
import org.jspecify.annotations.Nullable;

/// What the form says that corrects a turn.
///
/// @param act `reword`, `speaker`, `split` or `join`
/// @param words with which the second part of a turn that is split begins
record CorrectionForm(int basedOn, @Nullable String who, @Nullable String why, @Nullable String act,
        @Nullable String text, @Nullable String speaker, @Nullable String role, @Nullable String words) {

    Note note() {
        return new Note(given(who), given(why));
    }

    /// The act in the domain's terms.
    Act of(Turn turn) {
        return switch (given(act)) {
            case "speaker" -> new Act.Attribute(turn.number(), given(speaker), CorrectionRequest.role(given(role)));
            case "split" -> new Act.Split(turn.number(), TypedWords.in(turn.text(), given(words)).start(),
                    Optional.of(given(speaker)).filter(label -> !label.isBlank()));
            case "join" -> new Act.Join(turn.number());
            default -> new Act.Reword(turn.number(), given(text));
        };
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field;
    }
}
