package org.emic.coding.web;

import java.util.List;
import java.util.UUID;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.brought.BroughtCodebook;
import org.emic.coding.domain.brought.BroughtExamples;
import org.emic.coding.domain.brought.BroughtToStudies;
import org.emic.coding.domain.brought.CodedPlace;
import org.emic.coding.domain.brought.ShownPassage;
import org.emic.coding.domain.study.StudyId;
import org.emic.webkit.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The codebook and the codings that a researcher brings to a study. They may come before anything else of it.
@RestController
@RequestMapping("/coding/api/studies/{id}")
final class BroughtApi {

    private final BroughtFiles files;
    private final BroughtToStudies brought;

    BroughtApi(BroughtFiles files, BroughtToStudies brought) {
        this.files = files;
        this.brought = brought;
    }

    /// @param only whether nothing but these codes is to be suggested
    @PutMapping("/own-codebook")
    CodebookJson bringCodebook(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean only,
            @RequestBody(required = false) byte[] file) {
        files.codebook(new StudyId(id), file == null ? new byte[0] : file, only);
        return codebook(id);
    }

    @GetMapping("/own-codebook")
    CodebookJson codebook(@PathVariable UUID id) {
        return brought.codebook(new StudyId(id)).map(CodebookJson::of).orElseThrow(() -> nothing(id, "codebook"));
    }

    @DeleteMapping("/own-codebook")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeCodebook(@PathVariable UUID id) {
        files.removeCodebook(new StudyId(id));
    }

    @PutMapping("/examples")
    ExamplesJson bringExamples(@PathVariable UUID id, @RequestBody(required = false) byte[] file) {
        files.examples(new StudyId(id), file == null ? new byte[0] : file);
        return examples(id);
    }

    @GetMapping("/examples")
    ExamplesJson examples(@PathVariable UUID id) {
        StudyId study = new StudyId(id);
        return brought.examples(study)
                .map(examples -> ExamplesJson.of(examples, brought.placesNotFound(study)))
                .orElseThrow(() -> nothing(id, "examples"));
    }

    @DeleteMapping("/examples")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeExamples(@PathVariable UUID id) {
        files.removeExamples(new StudyId(id));
    }

    private static Refusal nothing(UUID id, String what) {
        return Refusal.notFound("No %s was brought to study %s.".formatted(what, id),
                "Bring a file with PUT to this address.");
    }

    /// @param only whether nothing but these codes is suggested
    record CodebookJson(boolean only, List<CodeJson> codes) {

        static CodebookJson of(BroughtCodebook codebook) {
            return new CodebookJson(codebook.only(), codebook.entries()
                    .stream()
                    .map(entry -> new CodeJson(CodeId.brought(entry.name()).value(), entry.name(), entry.definition(),
                            entry.examples()))
                    .toList());
        }

    }

    record CodeJson(String code, String name, String definition, List<String> examples) {}

    /// @param notFound how many places touch no incident that has arrived
    record ExamplesJson(int notFound, List<CodedPlace> places, List<ShownPassage> passages) {

        static ExamplesJson of(BroughtExamples examples, int notFound) {
            return new ExamplesJson(notFound, examples.places(), examples.passages());
        }

    }

}
