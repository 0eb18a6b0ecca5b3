package org.emic.launcher.call;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a call says about a study, before what it leaves open is filled in.
///
/// @param files as the caller wrote them
/// @param base  what relative paths are relative to
/// @param names  `replace` or `keep`
/// @param roster the table of participants, as the caller wrote it
/// @param codebook the codes to suggest, as the caller wrote it
/// @param codebookOnly whether nothing but these is suggested
/// @param examples what people have coded, as the caller wrote it
public record Asked(List<String> files, Path base, Optional<String> title, Optional<String> question,
        Optional<String> lens, List<String> moderators, String segment, String names,
        Optional<String> roster, Optional<String> codebook, boolean codebookOnly, Optional<String> examples) {

    private static final int LONGEST_TITLE = 300;

    /// The analysis: the call's own words first, then those of `study.yaml` beside the files, then what can be derived.
    ///
    /// @param say told when a study file is used
    /// @throws BadCall if a file or the call is bad
    public Analysis complete(Consumer<String> say) throws BadCall {
        List<Document> documents = Documents.read(files, base);
        Optional<StudyFile> file = StudyFile.beside(documents);
        file.ifPresent(used -> {
            say.accept("defaults for the study from " + used.path());
            if (!used.unknown().isEmpty()) {
                say.accept("%s: not used: %s".formatted(used.path(), String.join(", ", used.unknown())));
            }
        });
        String chosen = title.or(() -> file.flatMap(StudyFile::title)).orElseGet(() -> titleOf(documents));
        if (chosen.codePointCount(0, chosen.length()) > LONGEST_TITLE) {
            throw new BadCall(new Fault("title", "after %d characters".formatted(LONGEST_TITLE), "is too long",
                    "Shorten it; the note takes long texts"));
        }
        return new Analysis(chosen, question.or(() -> file.flatMap(StudyFile::question)), lens(file),
                file.flatMap(StudyFile::language), file.flatMap(StudyFile::note), names, segment,
                moderators.isEmpty() ? file.map(StudyFile::moderators).orElse(List.of()) : moderators, documents,
                roster.isPresent() ? Optional.of(Documents.read(roster.get(), base)) : Optional.empty(),
                Brought.find(codebook, codebookOnly, examples, base));
    }

    private Optional<Lens> lens(Optional<StudyFile> file) throws BadCall {
        if (lens.isPresent()) {
            return Lens.find(lens.get(), base, "--lens");
        }
        if (file.isPresent() && file.get().lens().isPresent()) {
            Path path = file.get().path();
            return Lens.find(file.get().lens().get(), path.resolveSibling(""), path.toString());
        }
        return Optional.empty();
    }

    private String titleOf(List<Document> documents) {
        if (names.equals("replace")) {
            // Files are called after those who speak in them.
            return documents.size() == 1 ? "One conversation" : documents.size() + " conversations";
        }
        List<String> stems = documents.stream().map(document -> stem(document.name())).toList();
        String title = stems.size() <= 3
                ? String.join(", ", stems)
                : "%s, %s and %d more".formatted(stems.get(0), stems.get(1), stems.size() - 2);
        int[] points = title.codePoints().limit(LONGEST_TITLE).toArray();
        return new String(points, 0, points.length);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[_\\s]+", " ").strip();
        return stem.isEmpty() ? name : stem;
    }
}
