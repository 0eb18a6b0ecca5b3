package org.emic.coding.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.brought.BroughtCodebook;
import org.emic.coding.domain.brought.BroughtToStudies;
import org.emic.coding.domain.deductive.CodebookEntry;
import org.emic.coding.domain.reading.CodeView;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.reading.Slice;
import org.emic.coding.domain.reading.StudyView;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.exchange.CodebookCsv;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// A study's codebook as a file that can be brought to a study again.
@RestController
final class CodebookFile {

    private static final int SLICE = 1000;
    private static final int EXAMPLES = 3;

    private final ReadCodes codes;
    private final BroughtToStudies brought;

    CodebookFile(ReadCodes codes, BroughtToStudies brought) {
        this.codes = codes;
        this.brought = brought;
    }

    @GetMapping("/coding/api/studies/{id}/codebook.csv")
    ResponseEntity<String> csv(@PathVariable UUID id) {
        StudyId study = new StudyId(id);
        StudyView view = Known.study(codes, study);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"codebook.csv\"")
                .body(CodebookCsv.of(entries(study, view.analysis())));
    }

    /// What was brought as it was brought, also codes without an incident; then what was found, with typical passages.
    private List<CodebookEntry> entries(StudyId study, int analysis) {
        List<CodebookEntry> entries = new ArrayList<>(
                brought.codebook(study).map(BroughtCodebook::entries).orElse(List.of()));
        Map<String, CodebookEntry> own = new HashMap<>();
        entries.forEach(entry -> own.put(CodeId.brought(entry.name()).value(), entry));
        Slice<CodeView> slice = codes.codes(study, analysis, 0, SLICE);
        add(slice, own, entries);
        while (slice.hasMore()) {
            slice = codes.codes(study, analysis, slice.until(), SLICE);
            add(slice, own, entries);
        }
        return entries;
    }

    private static void add(Slice<CodeView> slice, Map<String, CodebookEntry> own, List<CodebookEntry> entries) {
        for (CodeView code : slice.items()) {
            if (!own.containsKey(code.code())) {
                entries.add(new CodebookEntry(code.label(), code.definition(), code.exemplars()
                        .stream()
                        .filter(example -> example.kind().equals("typical"))
                        .limit(EXAMPLES)
                        .map(example -> example.quote().text())
                        .toList()));
            }
        }
    }

}
