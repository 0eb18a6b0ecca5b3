package org.emic.coding.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.lens.AnswerQuestion;
import org.emic.coding.domain.lens.BuiltInLenses;
import org.emic.coding.domain.lens.ChooseLens;
import org.emic.coding.domain.lens.Edition;
import org.emic.coding.domain.lens.LensDifference;
import org.emic.coding.domain.lens.LensOfStudy;
import org.emic.coding.domain.lens.SecondReading;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.reading.StudyView;
import org.emic.coding.domain.study.StudyId;
import org.emic.webkit.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// JSON about lenses and what is read through them.
@RestController
@RequestMapping("/coding/api")
final class LensApi {

    private static final int MOST = 1000;
    private static final String YAML = "application/yaml";

    private final BuiltInLenses builtIn;
    private final Lenses lenses;
    private final SecondReading reading;
    private final ReadCodes codes;

    LensApi(BuiltInLenses builtIn, Lenses lenses, SecondReading reading, ReadCodes codes) {
        this.builtIn = builtIn;
        this.lenses = lenses;
        this.reading = reading;
        this.codes = codes;
    }

    @GetMapping("/lenses")
    LensJson.LensList builtIn() {
        return new LensJson.LensList(builtIn.all().stream().map(LensJson.LensContent::of).toList());
    }

    /// The file of a lens that comes with Emic, to begin one's own with.
    @GetMapping(path = "/lenses/{name}", produces = YAML)
    ResponseEntity<byte[]> file(@PathVariable String name) {
        Edition edition = builtIn.find(name, Optional.empty())
                .orElseThrow(() -> Refusal.notFound("No lens of this name comes with Emic.",
                        "Choose one of the list at /coding/api/lenses."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(YAML + ";charset=UTF-8"))
                .body(edition.file().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/studies/{id}/lens")
    LensJson.StudyLens lens(@PathVariable UUID id, @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "200") int most, @RequestParam(defaultValue = "0") int passagesFrom,
            @RequestParam(defaultValue = "20") int passages) {
        StudyId study = new StudyId(id);
        StudyView view = Known.study(codes, study);
        return switch (lenses.of(study)) {
            case LensOfStudy.None() -> without("none", Optional.empty(), Optional.empty(), Optional.empty(), view);
            case LensOfStudy.Missing missing ->
                without("missing", Optional.of(missing.name()), missing.version(), Optional.empty(), view);
            case LensOfStudy.Chosen chosen when !chosen.on() -> without("off",
                    Optional.of(chosen.lens().id().name()), Optional.of(chosen.lens().id().version()),
                    Optional.of(LensJson.LensContent.of(chosen.edition())), view);
            case LensOfStudy.Chosen chosen -> new LensJson.StudyLens("on", Optional.of(chosen.lens().id().name()),
                    Optional.of(chosen.lens().id().version()),
                    Optional.of(LensJson.LensContent.of(chosen.edition())), view.analysis(),
                    LensJson.Passages.of(reading.passages(study, chosen.lens(), Paging.from(passagesFrom),
                            Paging.most(passages, MOST))),
                    LensJson.Codes.of(reading.questions(study, view.analysis(), chosen.lens(), Paging.from(from),
                            Paging.most(most, MOST))),
                    reading.elsewhere(study, view.analysis(), chosen.lens())
                            .stream()
                            .map(LensJson.AnswerJson::of)
                            .toList());
        };
    }

    private static LensJson.StudyLens without(String state, Optional<String> name, Optional<String> version,
            Optional<LensJson.LensContent> lens, StudyView view) {
        return new LensJson.StudyLens(state, name, version, lens, view.analysis(), LensJson.Passages.NONE,
                LensJson.Codes.NONE, List.of());
    }

    /// What goes when the lens is off; the same whether it is on or off.
    @GetMapping("/studies/{id}/lens/difference")
    LensJson.Difference difference(@PathVariable UUID id) {
        StudyId study = new StudyId(id);
        Known.study(codes, study);
        return switch (lenses.of(study)) {
            case LensOfStudy.Chosen chosen -> {
                LensDifference difference = reading.difference(study, chosen.lens());
                yield new LensJson.Difference(chosen.on(),
                        difference.answers().stream().map(LensJson.AnswerJson::of).toList(), difference.passages());
            }
            case LensOfStudy.None(),LensOfStudy.Missing(_, _) -> new LensJson.Difference(false, List.of(), List.of());
        };
    }

    /// Takes in a lens of the study's own. It may come before anything else is heard of the study.
    @PutMapping(path = "/studies/{id}/lens", consumes = {YAML, "application/x-yaml", "text/yaml"})
    ResponseEntity<LensJson.LensContent> bring(@PathVariable UUID id, @RequestParam(defaultValue = "") String who,
            InputStream file) throws IOException {
        return chosen(lenses.bring(new StudyId(id), file, who));
    }

    /// Chooses a lens that comes with Emic or that the study has.
    @PutMapping(path = "/studies/{id}/lens", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LensJson.LensContent> choose(@PathVariable UUID id, @RequestBody LensRequests.Choice choice) {
        return chosen(lenses.choose(new StudyId(id), choice.name(), choice.version(), choice.who()));
    }

    private ResponseEntity<LensJson.LensContent> chosen(ChooseLens.Outcome.Done done) {
        HttpStatus status = done.changed() ? HttpStatus.CREATED : HttpStatus.OK;
        return done.lens() instanceof LensOfStudy.Chosen chosen
                ? ResponseEntity.status(status).body(LensJson.LensContent.of(chosen.edition()))
                : ResponseEntity.noContent().build();
    }

    @PostMapping("/studies/{id}/lens/switch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void turn(@PathVariable UUID id, @RequestBody LensRequests.Switch to) {
        lenses.turn(new StudyId(id), to.on(), to.who(), to.why());
    }

    @PostMapping("/studies/{id}/lens/answers")
    @ResponseStatus(HttpStatus.CREATED)
    LensJson.Given answer(@PathVariable UUID id, @RequestBody LensRequests.NewAnswer answer) {
        StudyId study = new StudyId(id);
        Known.study(codes, study);
        AnswerQuestion.Outcome.Given given = lenses.answer(study, Lenses.text(answer.question()),
                Lenses.text(answer.code()), answer.answer(), answer.text(), answer.newCode(), answer.who());
        return new LensJson.Given(given.number(), given.founded());
    }

    @PostMapping("/studies/{id}/lens/answers/{number}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @PathVariable int number, @RequestBody LensRequests.Withdrawal withdrawal) {
        lenses.withdraw(new StudyId(id), number, withdrawal.who());
    }

}
