package org.emic.coding.web;

import java.util.UUID;
import org.emic.coding.domain.doublecoding.Change;
import org.emic.coding.domain.doublecoding.CodeUnit;
import org.emic.coding.domain.doublecoding.Desk;
import org.emic.coding.domain.doublecoding.ShowDesk;
import org.emic.coding.domain.study.StudyId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What one coder does, as JSON.
@RestController
@RequestMapping("/coding/api/studies/{id}/double-codings/{number}/coders/{coder}")
final class DeskApi {

    private final ShowDesk desks;
    private final CodeUnit code;
    private final Changes changes;

    DeskApi(ShowDesk desks, CodeUnit code, Changes changes) {
        this.desks = desks;
        this.code = code;
        this.changes = changes;
    }

    @GetMapping("/units")
    DoubleCodingJson.DeskJson desk(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder) {
        return desks.show(new Desk(new StudyId(id), number, coder))
                .map(DoubleCodingJson.DeskJson::of)
                .orElseThrow(() -> DoubleCodingRefusals.missing(Change.Missing.CODER));
    }

    @PutMapping("/units/{incident}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void code(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder, @PathVariable String incident,
            @RequestBody DoubleCodingRequest.Codes request) {
        changes.make(() -> code.code(new Desk(new StudyId(id), number, coder), DoubleCodingRequest.incident(incident),
                DoubleCodingRequest.ids(request.codes())));
    }

    @DeleteMapping("/units/{incident}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder,
            @PathVariable String incident) {
        changes.make(() -> code.takeBack(new Desk(new StudyId(id), number, coder),
                DoubleCodingRequest.incident(incident)));
    }

    @PostMapping("/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder) {
        changes.make(() -> code.close(new Desk(new StudyId(id), number, coder)));
    }

}
