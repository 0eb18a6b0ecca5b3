package org.emic.coding.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.agreement.MachineFigures;
import org.emic.coding.domain.EmptyCode;
import org.emic.coding.domain.decisions.Decided;
import org.emic.coding.domain.decisions.History;
import org.emic.coding.domain.decisions.SamplingLog;
import org.emic.coding.domain.decisions.WrittenAct.WrittenMemo;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.Decide.Outcome;
import org.emic.coding.domain.study.ReadDecisions;
import org.emic.coding.domain.study.StudyId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// JSON about people's decisions.
@RestController
@RequestMapping("/coding/api/studies/{id}")
final class DecisionApi {

    private final ReadCodes codes;
    private final ReadDecisions decisions;
    private final Deciding deciding;
    private final Memos memos;

    DecisionApi(ReadCodes codes, ReadDecisions decisions, Deciding deciding, Memos memos) {
        this.codes = codes;
        this.decisions = decisions;
        this.deciding = deciding;
        this.memos = memos;
    }

    @PostMapping("/decisions")
    ResponseEntity<Made> decide(@PathVariable UUID id, @RequestBody DecisionRequest request) {
        StudyId study = known(id);
        Outcome.Made made = deciding.decide(study, request);
        return ResponseEntity.created(URI.create("/coding/api/studies/" + study + "/decisions"))
                .body(new Made(made.number(), Deciding.made(made)));
    }

    @GetMapping("/decisions")
    Decisions decisions(@PathVariable UUID id) {
        StudyId study = known(id);
        History history = decisions.history(study);
        Decided decided = decisions.decided(study, history);
        return new Decisions(DecisionView.of(history, decided),
                decided.proposals()
                        .stream()
                        .map(proposal -> new Proposed(proposal.incident().value(), proposal.code().value(),
                                proposal.instead().value()))
                        .toList(),
                decided.empty().stream().map(Unused::of).toList());
    }

    /// How the machine's suggestions fared with people, over all codes and for each.
    @GetMapping("/machine-figures")
    FaredJson machineFigures(@PathVariable UUID id) {
        StudyId study = known(id);
        return FaredJson.of(MachineFigures
                .among(decisions.decided(study, decisions.history(study)).coded().codings()));
    }

    /// Memos that count; private ones are not told here.
    @GetMapping("/memos")
    List<Memos.Written> memos(@PathVariable UUID id, @RequestParam Optional<String> code,
            @RequestParam Optional<String> kind, @RequestParam Optional<String> lens) {
        return memos.of(known(id),
                memo -> code.filter(wanted -> !wanted.equals(memo.code())).isEmpty()
                        && kind.filter(wanted -> !wanted.equals(memo.kind())).isEmpty()
                        && lens.filter(wanted -> !isOf(wanted, memo)).isEmpty());
    }

    private static boolean isOf(String lens, WrittenMemo memo) {
        return memo.lens() != null && memo.lens().name().equals(lens);
    }

    /// Whom or what to ask next, why, and what came of it.
    @GetMapping("/sampling-log")
    List<SamplingEntry> samplingLog(@PathVariable UUID id) {
        return SamplingLog.of(decisions.history(known(id))).stream().map(SamplingEntry::of).toList();
    }

    /// The codebook as people had it at a moment.
    @GetMapping(path = "/codebook", params = "asOf")
    Then asOf(@PathVariable UUID id, @RequestParam Instant asOf) {
        Decided decided = decisions.asOf(known(id), asOf);
        return new Then(asOf, decided.coded().codes().stream().map(CodeThen::of).toList(),
                decided.empty().stream().map(Unused::of).toList());
    }

    private StudyId known(UUID id) {
        StudyId study = new StudyId(id);
        Known.study(codes, study);
        return study;
    }

    /// @param code that was made
    record Made(int number, Optional<String> code) {}

    /// @param proposals what comparing would change of what people have touched
    /// @param unused codes that nothing carries
    record Decisions(List<DecisionView> decisions, List<Proposed> proposals, List<Unused> unused) {}

    /// @param instead the code to which the incident would go
    record Proposed(String incident, String code, String instead) {}

    /// A code that nothing carries.
    record Unused(String code, String label, String status, String definition) {

        static Unused of(EmptyCode code) {
            return new Unused(code.id().value(), code.label(), Words.of(code.status()), code.definition());
        }

    }

    record Then(Instant asOf, List<CodeThen> codes, List<Unused> unused) {}

    record CodeThen(String code, String label, String status, String definition, int incidents) {

        static CodeThen of(Code code) {
            return new CodeThen(code.id().value(), code.label(), Words.of(code.status()), code.definition(),
                    code.incidents());
        }

    }

}
