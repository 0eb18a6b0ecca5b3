package org.emic.launcher.call;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is to be analysed, complete.
///
/// @param title      of the study
/// @param question   it opened with
/// @param lens       it declares
/// @param language   of the words, a BCP 47 tag
/// @param note       shown on every page
/// @param names      `replace` or `keep`
/// @param segment    `incident` or `turn`
/// @param moderators speakers who moderate
/// @param documents  at least one, in the caller's order
/// @param roster     the table of participants
/// @param brought    the researcher's codebook and codings
public record Analysis(String title, Optional<String> question, Optional<Lens> lens, Optional<String> language,
        Optional<String> note, String names, String segment, List<String> moderators, List<Document> documents,
        Optional<Document> roster, Brought brought) {

    public Analysis {
        moderators = List.copyOf(moderators);
        documents = List.copyOf(documents);
    }

    /// The size of all documents.
    public long bytes() {
        return documents.stream().mapToLong(Document::bytes).sum();
    }

    /// The study's id, a name-based UUID of everything above: the same call on the same data is the same study and goes on
    /// where it stopped.
    public UUID studyId() {
        List<String> parts = new ArrayList<>(List.of(title, question.orElse(""), lens.map(Lens::name).orElse(""),
                lens.flatMap(Lens::version).orElse(""), lens.map(Lens::source).orElse(""), language.orElse(""),
                note.orElse(""), names, segment));
        parts.add(Integer.toString(moderators.size()));
        parts.addAll(moderators);
        documents.forEach(document -> parts.add(document.sha256()));
        lens.flatMap(Lens::file).ifPresent(file -> parts.add("lens " + file.sha256()));
        roster.ifPresent(table -> parts.add("roster " + table.sha256()));
        parts.addAll(brought.parts());
        StringBuilder name = new StringBuilder("emic:analyse:1");
        parts.forEach(part -> name.append('\n').append(part.length()).append(':').append(part));
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }
}
