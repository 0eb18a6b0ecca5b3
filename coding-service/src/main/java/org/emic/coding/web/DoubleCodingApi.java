package org.emic.coding.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.emic.coding.domain.doublecoding.AgreeOnUnit;
import org.emic.coding.domain.doublecoding.Change;
import org.emic.coding.domain.doublecoding.DoubleCodings;
import org.emic.coding.domain.doublecoding.OpenDoubleCoding;
import org.emic.coding.domain.doublecoding.Opening;
import org.emic.coding.domain.doublecoding.RevealCodings;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.StudyId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Double codings as JSON.
@RestController
@RequestMapping("/coding/api/studies/{id}/double-codings")
final class DoubleCodingApi {

    private final ReadCodes codes;
    private final DoubleCodings codings;
    private final OpenDoubleCoding open;
    private final RevealCodings reveal;
    private final ShowAgreement agreement;
    private final AgreeOnUnit agree;
    private final Changes changes;

    DoubleCodingApi(ReadCodes codes, DoubleCodings codings, OpenDoubleCoding open, RevealCodings reveal,
            ShowAgreement agreement, AgreeOnUnit agree, Changes changes) {
        this.codes = codes;
        this.codings = codings;
        this.open = open;
        this.reveal = reveal;
        this.agreement = agreement;
        this.agree = agree;
        this.changes = changes;
    }

    @PostMapping
    ResponseEntity<Opened> open(@PathVariable UUID id, @RequestBody DoubleCodingRequest.Opening request) {
        StudyId study = new StudyId(id);
        Opening opening = DoubleCodingRefusals.opened(study,
                changes.together(() -> open.open(study, request.plan())));
        return ResponseEntity.created(URI.create("/coding/api/studies/" + id + "/double-codings/" + opening.number()))
                .body(new Opened(opening.number(), opening.units().size(), opening.of(), opening.codes().size()));
    }

    @GetMapping
    List<DoubleCodingJson> all(@PathVariable UUID id) {
        StudyId study = new StudyId(id);
        if (codes.study(study).isEmpty()) {
            throw Unknown.study(study);
        }
        return codings.of(study)
                .stream()
                .map(coding -> DoubleCodingJson.of(coding, codings.readings(coding)))
                .toList();
    }

    @GetMapping("/{number}")
    DoubleCodingJson one(@PathVariable UUID id, @PathVariable int number) {
        return codings.find(new StudyId(id), number)
                .map(coding -> DoubleCodingJson.of(coding, codings.readings(coding)))
                .orElseThrow(() -> DoubleCodingRefusals.missing(Change.Missing.DOUBLE_CODING));
    }

    @PostMapping("/{number}/reveal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reveal(@PathVariable UUID id, @PathVariable int number, @RequestBody DoubleCodingRequest.Reveal request) {
        changes.make(() -> reveal.reveal(new StudyId(id), number, request.revealed()));
    }

    @GetMapping("/{number}/agreement")
    AgreementJson agreement(@PathVariable UUID id, @PathVariable int number) {
        return agreement.of(new StudyId(id), number);
    }

    @PostMapping("/{number}/agreed")
    @ResponseStatus(HttpStatus.CREATED)
    void agree(@PathVariable UUID id, @PathVariable int number, @RequestBody DoubleCodingRequest.Agreement request) {
        changes.make(() -> agree.agree(new StudyId(id), number, request.agreed()));
    }

    /// @param of how many units there were to draw from
    /// @param codes how many the frozen codebook has
    record Opened(int number, int units, int of, int codes) {}

}
