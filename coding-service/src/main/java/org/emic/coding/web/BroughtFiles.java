package org.emic.coding.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.emic.coding.domain.brought.BringToStudy;
import org.emic.coding.domain.brought.BroughtCodebook;
import org.emic.coding.domain.brought.ExamplesTable;
import org.emic.coding.domain.brought.CodebookTable;
import org.emic.coding.domain.brought.Reading;
import org.emic.coding.domain.deductive.CodebookEntry;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.exchange.CsvRows;
import org.emic.coding.exchange.QdcCodebook;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes in the files that researchers bring: all of one or nothing.
@Component
final class BroughtFiles {

    private static final int TOLD = 50;

    private final BringToStudy bring;
    private final TransactionOperations transactions;

    BroughtFiles(BringToStudy bring, TransactionOperations transactions) {
        this.bring = bring;
        this.transactions = transactions;
    }

    /// A codebook, as CSV or as REFI-QDA.
    ///
    /// @throws InputProblems with what is wrong and where
    void codebook(StudyId study, byte[] file, boolean only) {
        Reading<List<CodebookEntry>> codes = isXml(file)
                ? QdcCodebook.read(file)
                : CsvRows.read(file).then(CodebookTable::read);
        take("codebook", codes, read -> bring.bring(study, new BroughtCodebook(read, only)));
    }

    /// Codings that people made, as CSV.
    ///
    /// @throws InputProblems with what is wrong and where
    void examples(StudyId study, byte[] file) {
        take("examples", CsvRows.read(file).then(ExamplesTable::read), read -> bring.bring(study, read));
    }

    void removeCodebook(StudyId study) {
        transactions.executeWithoutResult(_ -> bring.removeCodebook(study));
    }

    void removeExamples(StudyId study) {
        transactions.executeWithoutResult(_ -> bring.removeExamples(study));
    }

    private <T> void take(String file, Reading<T> reading, Consumer<T> bringing) {
        switch (reading) {
            case Reading.Read<T>(T read) -> transactions.executeWithoutResult(_ -> bringing.accept(read));
            case Reading.Unreadable<T>(var problems) -> throw new InputProblems(problems.stream()
                    .limit(TOLD)
                    .map(one -> new InputProblem(file, "line " + one.line(), one.problem(), one.remedy()))
                    .toList());
        }
    }

    private static boolean isXml(byte[] file) {
        String beginning = new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8);
        return beginning.replace("\uFEFF", "").stripLeading().startsWith("<");
    }

}
