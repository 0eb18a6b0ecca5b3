package org.emic.ingest.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.emic.ingest.domain.segmentation.Unit;
import org.emic.ingest.domain.study.Lens;
import org.emic.ingest.domain.study.Names;
import org.emic.ingest.domain.study.StudyFields;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.jspecify.annotations.Nullable;

/// What opens a study, as JSON. Only the title is needed.
record StudyRequest(@Nullable String title, @Nullable String question, @Nullable LensRequest lens,
        @Nullable String language, @Nullable String note, @Nullable String names, @Nullable Boolean reviewed,
        @Nullable String segment, @Nullable List<@Nullable String> moderators) {

    /// A lens in it.
    record LensRequest(@Nullable String name, @Nullable String version, @Nullable String source) {}

    /// The fields in the domain's terms.
    ///
    /// @throws InputProblems naming every word that stands for nothing
    StudyFields fields() {
        List<InputProblem> problems = new ArrayList<>();
        Optional<Names> becomes = Names.of(Objects.requireNonNullElse(names, Names.KEEP.word()));
        if (becomes.isEmpty()) {
            problems.add(new InputProblem("names", "", "it is neither replace nor keep",
                    "Send \"replace\" or \"keep\"."));
        }
        Optional<Unit> unit = Unit.of(Objects.requireNonNullElse(segment, Unit.INCIDENT.word()));
        if (unit.isEmpty()) {
            problems.add(new InputProblem("segment", "", "it is neither incident nor turn",
                    "Send \"incident\" or \"turn\"."));
        }
        Optional<LensRequest> given = Optional.ofNullable(lens);
        Optional<Lens.Source> source = given.map(LensRequest::source).flatMap(Lens.Source::of);
        if (given.map(LensRequest::source).isPresent() && source.isEmpty()) {
            problems.add(new InputProblem("lens", "", "its source is neither built-in nor own",
                    "Send \"built-in\" or \"own\", or leave it out."));
        }
        if (!problems.isEmpty()) {
            throw new InputProblems(problems);
        }
        return new StudyFields(Objects.requireNonNullElse(title, ""), Optional.ofNullable(question),
                given.map(
                        one -> new Lens(Objects.requireNonNullElse(one.name(), ""), Optional.ofNullable(one.version()),
                                source)),
                Objects.requireNonNullElse(language, "en"), Optional.ofNullable(note), unit.orElse(Unit.INCIDENT),
                moderators == null
                        ? List.of()
                        : moderators.stream().map(name -> Objects.requireNonNullElse(name, "")).toList(),
                becomes.orElse(Names.KEEP), Objects.requireNonNullElse(reviewed, false));
    }
}
