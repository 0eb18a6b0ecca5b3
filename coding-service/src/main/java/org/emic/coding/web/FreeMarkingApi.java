package org.emic.coding.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.emic.coding.domain.study.StudyId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Free markings as JSON.
@RestController
@RequestMapping("/coding/api/studies/{id}/free-markings")
final class FreeMarkingApi {

    private final MarkingFreely marking;

    FreeMarkingApi(MarkingFreely marking) {
        this.marking = marking;
    }

    @PostMapping
    ResponseEntity<Opened> open(@PathVariable UUID id, @RequestBody Opening opening) {
        int number = marking.open(new StudyId(id), opening.transcript(), opening.who(), opening.why(),
                opening.coders());
        return ResponseEntity.created(URI.create("/coding/api/studies/" + id + "/free-markings/" + number))
                .body(new Opened(number));
    }

    @GetMapping
    List<FreeMarkingJson> all(@PathVariable UUID id) {
        return marking.of(new StudyId(id)).stream().map(FreeMarkingJson::of).toList();
    }

    @GetMapping("/{number}")
    FreeMarkingJson one(@PathVariable UUID id, @PathVariable int number) {
        return FreeMarkingJson.of(marking.find(new StudyId(id), number));
    }

    @GetMapping("/{number}/coders/{coder}/marks")
    List<FreeMarkingJson.MarkJson> marks(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder) {
        StudyId study = new StudyId(id);
        return marking.own(study, number, coder)
                .stream()
                .map(mark -> FreeMarkingJson.MarkJson.of(mark, marking.words(study, mark)))
                .toList();
    }

    @PostMapping("/{number}/coders/{coder}/marks")
    @ResponseStatus(HttpStatus.CREATED)
    Marked mark(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder,
            @RequestBody MarkingFreely.NewMark mark) {
        return new Marked(marking.mark(new StudyId(id), number, coder, mark));
    }

    @DeleteMapping("/{number}/coders/{coder}/marks/{mark}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmark(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder, @PathVariable int mark) {
        marking.unmark(new StudyId(id), number, coder, mark);
    }

    @PostMapping("/{number}/coders/{coder}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder) {
        marking.close(new StudyId(id), number, coder);
    }

    @GetMapping("/{number}/agreement")
    FreeMarkingJson.AgreementJson agreement(@PathVariable UUID id, @PathVariable int number) {
        return FreeMarkingJson.AgreementJson.of(marking.agreement(new StudyId(id), number));
    }

    /// @param coders names of people
    record Opening(@Nullable String who, @Nullable String why, @Nullable List<String> coders,
            @Nullable Integer transcript) {}

    record Opened(int number) {}

    record Marked(int mark) {}

}
