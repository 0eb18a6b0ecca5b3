package org.emic.ingest.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.emic.ingest.domain.segmentation.Unit;
import org.emic.ingest.domain.study.Names;
import org.emic.ingest.domain.study.ReviseStudy;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.StudyFields;
import org.jspecify.annotations.Nullable;

/// The form that opens or revises a study.
///
/// @param moderators one name a line, or names between commas
/// @param names what becomes of them
/// @param reviewed `no` where transcripts are released at once
record StudyForm(@Nullable String title, @Nullable String question, @Nullable String note, @Nullable String language,
        @Nullable String segment, @Nullable String moderators, @Nullable String reviewed,
        @Nullable String names) {

    static StudyForm empty() {
        return new StudyForm("", "", "", "en", Unit.INCIDENT.word(), "", "yes", Names.REPLACE.word());
    }

    static StudyForm of(Study study) {
        StudyFields fields = study.fields();
        return new StudyForm(fields.title(), fields.question().orElse(""), fields.note().orElse(""), fields.language(),
                fields.segment().word(), String.join("\n", fields.moderators()), fields.reviewed() ? "yes" : "no",
                fields.names().word());
    }

    StudyFields fields() {
        return new StudyFields(text(title), optional(question), Optional.empty(),
                text(language).isBlank() ? "en" : text(language).strip(), optional(note),
                Unit.of(text(segment)).orElse(Unit.INCIDENT), moderating(), Names.of(text(names)).orElse(Names.REPLACE),
                !text(reviewed).equals("no"));
    }

    ReviseStudy.Wording wording() {
        return new ReviseStudy.Wording(text(title), optional(question), optional(note));
    }

    private List<String> moderating() {
        return List.of(text(moderators).split("[,;\\n\\r]+", -1))
                .stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// Browsers send lines that end in CR LF.
    private static Optional<String> optional(@Nullable String text) {
        return Optional.of(text(text).replace("\r\n", "\n").strip());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
