package org.emic.coding.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.emic.coding.domain.deductive.CodebookEntry;

/// Writes a codebook as CSV (RFC 4180 with LF line ends, UTF-8), as [org.emic.coding.domain.brought.CodebookTable] reads it.
public final class CodebookCsv {

    private static final CSVFormat FORM = CSVFormat.RFC4180.builder()
            .setRecordSeparator("\n")
            .setHeader("name", "definition", "examples")
            .get();

    private CodebookCsv() {}

    /// The codes, one a row; their examples one a line of the third cell.
    public static String of(List<CodebookEntry> codes) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORM)) {
            for (CodebookEntry code : codes) {
                printer.printRecord(code.name(), code.definition(), String.join("\n",
                        code.examples().stream().map(example -> example.replaceAll("\\R", " ")).toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

}
