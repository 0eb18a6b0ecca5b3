package org.emic.coding.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.reading.CodeView;
import org.emic.coding.domain.reading.CodingView;
import org.emic.coding.domain.reading.Progress;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.reading.Slice;
import org.emic.coding.domain.reading.StudyView;
import org.emic.coding.domain.study.RestartAnalysis;
import org.emic.coding.domain.study.StudyId;
import org.emic.messaging.BlockedRecords;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// JSON about a study's analysis.
@RestController
@RequestMapping("/coding/api/studies/{id}")
final class CodingApi {

    private static final int MOST = 1000;

    private final ReadCodes codes;
    private final RestartAnalysis restart;
    private final TransactionOperations transactions;
    private final BlockedRecords blocked;

    CodingApi(ReadCodes codes, RestartAnalysis restart, TransactionOperations transactions, BlockedRecords blocked) {
        this.codes = codes;
        this.restart = restart;
        this.transactions = transactions;
        this.blocked = blocked;
    }

    @GetMapping("/progress")
    ProgressJson progress(@PathVariable UUID id) {
        StudyId study = new StudyId(id);
        Known.study(codes, study);
        return new ProgressJson(codes.progress(study), blocked.blocked(study.toString()));
    }

    @GetMapping("/codebook")
    Codebook codebook(@PathVariable UUID id, @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "200") int most) {
        StudyView study = Known.study(codes, new StudyId(id));
        Slice<CodeView> slice = codes.codes(new StudyId(id), study.analysis(), Paging.from(from),
                Paging.most(most, MOST));
        return new Codebook(study.analysis(), slice.from(), slice.total(), slice.items());
    }

    @GetMapping("/codings")
    Codings codings(@PathVariable UUID id, @RequestParam Optional<String> code,
            @RequestParam(defaultValue = "canonical") String order, @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "200") int most) {
        StudyView study = Known.study(codes, new StudyId(id));
        Slice<CodingView> slice = codes.codings(new StudyId(id), study.analysis(), code, Orders.named(order),
                Paging.from(from), Paging.most(most, MOST));
        return new Codings(study.analysis(), slice.from(), slice.total(), slice.items());
    }

    /// Begins a further analysis, which compares everything anew with the stored vectors.
    @PostMapping("/analyses")
    ResponseEntity<Begun> begin(@PathVariable UUID id) {
        StudyId study = new StudyId(id);
        Optional<Integer> analysis = transactions.execute(_ -> restart.restart(study));
        return Optional.ofNullable(analysis)
                .flatMap(begun -> begun)
                .map(begun -> ResponseEntity.accepted()
                        .location(URI.create("/coding/api/studies/" + study + "/progress"))
                        .body(new Begun(begun)))
                .orElseThrow(() -> Unknown.study(study));
    }

    /// @param blocked events that could not be read and that nobody has decided about
    record ProgressJson(@JsonUnwrapped Progress progress, int blocked) {}

    /// @param total how many there are in all
    record Codebook(int analysis, int from, int total, List<CodeView> codes) {}

    /// @param total how many there are in all
    record Codings(int analysis, int from, int total, List<CodingView> codings) {}

    /// @param analysis the number of the further analysis
    record Begun(int analysis) {}

}
