package org.emic.coding.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.emic.coding.domain.doublecoding.AgreeOnUnit;
import org.emic.coding.domain.doublecoding.Change;
import org.emic.coding.domain.doublecoding.CodeUnit;
import org.emic.coding.domain.doublecoding.CompareCoders;
import org.emic.coding.domain.doublecoding.Comparison;
import org.emic.coding.domain.doublecoding.Desk;
import org.emic.coding.domain.doublecoding.DoubleCodings;
import org.emic.coding.domain.doublecoding.OpenDoubleCoding;
import org.emic.coding.domain.doublecoding.Opening;
import org.emic.coding.domain.doublecoding.ReadUnits;
import org.emic.coding.domain.doublecoding.RevealCodings;
import org.emic.coding.domain.doublecoding.ShowDesk;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.StudyId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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
    private final ReadUnits units;
    private final OpenDoubleCoding open;
    private final ShowDesk desks;
    private final CodeUnit code;
    private final RevealCodings reveal;
    private final CompareCoders compare;
    private final AgreeOnUnit agree;
    private final TransactionOperations transactions;

    DoubleCodingApi(ReadCodes codes, DoubleCodings codings, ReadUnits units, OpenDoubleCoding open, ShowDesk desks,
            CodeUnit code, RevealCodings reveal, CompareCoders compare, AgreeOnUnit agree,
            TransactionOperations transactions) {
        this.codes = codes;
        this.codings = codings;
        this.units = units;
        this.open = open;
        this.desks = desks;
        this.code = code;
        this.reveal = reveal;
        this.compare = compare;
        this.agree = agree;
        this.transactions = transactions;
    }

    @PostMapping
    ResponseEntity<Opened> open(@PathVariable UUID id, @RequestBody DoubleCodingRequest.Opening request) {
        StudyId study = new StudyId(id);
        Opening opening = DoubleCodingRefusals.opened(study,
                Objects.requireNonNull(transactions.execute(_ -> open.open(study, request.plan()))));
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

    @GetMapping("/{number}/coders/{coder}/units")
    DoubleCodingJson.DeskJson desk(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder) {
        return desks.show(new Desk(new StudyId(id), number, coder))
                .map(DoubleCodingJson.DeskJson::of)
                .orElseThrow(() -> DoubleCodingRefusals.missing(Change.Missing.CODER));
    }

    @PutMapping("/{number}/coders/{coder}/units/{incident}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void code(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder, @PathVariable String incident,
            @RequestBody DoubleCodingRequest.Codes request) {
        change(() -> code.code(new Desk(new StudyId(id), number, coder), DoubleCodingRequest.incident(incident),
                DoubleCodingRequest.ids(request.codes())));
    }

    @DeleteMapping("/{number}/coders/{coder}/units/{incident}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder,
            @PathVariable String incident) {
        change(() -> code.takeBack(new Desk(new StudyId(id), number, coder), DoubleCodingRequest.incident(incident)));
    }

    @PostMapping("/{number}/coders/{coder}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder) {
        change(() -> code.close(new Desk(new StudyId(id), number, coder)));
    }

    @PostMapping("/{number}/reveal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reveal(@PathVariable UUID id, @PathVariable int number, @RequestBody DoubleCodingRequest.Reveal request) {
        change(() -> reveal.reveal(new StudyId(id), number, request.revealed()));
    }

    @GetMapping("/{number}/agreement")
    AgreementJson agreement(@PathVariable UUID id, @PathVariable int number) {
        StudyId study = new StudyId(id);
        Comparison comparison = DoubleCodingRefusals.compared(compare.compare(study, number));
        return AgreementJson.of(comparison, units.units(study,
                comparison.disagreements().stream().map(Comparison.Disagreement::unit).toList()));
    }

    @PostMapping("/{number}/agreed")
    @ResponseStatus(HttpStatus.CREATED)
    void agree(@PathVariable UUID id, @PathVariable int number, @RequestBody DoubleCodingRequest.Agreement request) {
        change(() -> agree.agree(new StudyId(id), number, request.agreed()));
    }

    private void change(Supplier<Change> change) {
        DoubleCodingRefusals.done(Objects.requireNonNull(transactions.execute(_ -> change.get())));
    }

    /// @param of how many units there were to draw from
    /// @param codes how many the frozen codebook has
    record Opened(int number, int units, int of, int codes) {}

}
