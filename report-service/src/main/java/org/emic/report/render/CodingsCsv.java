package org.emic.report.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.emic.report.domain.report.CodedPlace;
import org.emic.report.domain.report.CodedPlace.ThemePath;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.ReportFile;

/// codings.csv: a row a coding and theme path, RFC 4180 with LF line ends, UTF-8 without a byte order mark.
///
/// Text, speakers and names stand verbatim, also where they begin with `=`, `+`, `-` or `@`: the file is a record, and a
/// spreadsheet must be told to import it as text.
final class CodingsCsv {

    static final String NAME = "codings.csv";

    private static final CSVFormat FORM = CSVFormat.RFC4180.builder()
            .setRecordSeparator("\n")
            .setHeader("document", "turn", "speaker", "role", "start", "end", "text", "coding_id", "code", "code_id",
                    "sub_theme", "theme", "similarity", "status", "coder")
            .get();

    ReportFile of(Report report) {
        var text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORM)) {
            for (CodedPlace place : report.places()) {
                for (ThemePath path : place.paths()) {
                    row(printer, place, path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ReportFile.of(NAME, "text/csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void row(CSVPrinter printer, CodedPlace place, ThemePath path) throws IOException {
        var words = place.words();
        printer.printRecord(words.document(), words.turn(), words.speaker(), words.role().text(), words.start(),
                words.end(), words.text(), place.coding().id(), place.code().label(), place.code().id(),
                path.subTheme(), path.theme(), similarity(place.coding().similarity()),
                place.coding().status().text(), place.coding().coder());
    }

    /// Six decimals, whatever the language of the machine.
    private static String similarity(double value) {
        String text = String.format(Locale.ROOT, "%.6f", value);
        return text.equals("-0.000000") ? "0.000000" : text;
    }

}
