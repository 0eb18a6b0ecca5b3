package org.emic.ingest.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.emic.ingest.domain.participants.RosterProblem;
import org.emic.ingest.domain.participants.RosterTable;
import org.emic.webkit.problem.InputProblem;

/// Reads a roster as spreadsheets write it: CSV in UTF-8, with commas, semicolons or tabs.
final class RosterFile {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int MOST_ROWS = 10_000;

    private RosterFile() {}

    /// Reads these bytes.
    static RosterTable.Outcome read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return wrong(1, "the table has more than 2 MiB", "Leave out what is not about the participants.");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return wrong(1, "the table is not UTF-8", "In the spreadsheet, save it as \"CSV UTF-8\".");
        }
    }

    private static RosterTable.Outcome read(String text) {
        CSVFormat format = CSVFormat.RFC4180.builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        List<RosterTable.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                if (rows.size() == MOST_ROWS) {
                    return wrong((int) parser.getCurrentLineNumber(),
                            "the table has more than %d rows".formatted(MOST_ROWS),
                            "Leave out rows without a participant, or divide the study.");
                }
                rows.add(new RosterTable.Row((int) parser.getCurrentLineNumber(), record.toList()));
            }
            return RosterTable.read(rows);
        } catch (UncheckedIOException | IOException quotes) {
            return wrong(rows.isEmpty() ? 1 : rows.getLast().line() + 1, "the quotes there do not fit together",
                    "Put a cell that holds quotes, commas or line breaks between double quotes, and double those in it.");
        }
    }

    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[]{';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static RosterTable.Outcome wrong(int line, String problem, String remedy) {
        return new RosterTable.Outcome.Invalid(List.of(new RosterProblem(line, problem, remedy)));
    }

    /// What is wrong, in the terms of HTTP.
    static List<InputProblem> problems(List<RosterProblem> problems) {
        return problems.stream()
                .map(one -> new InputProblem("roster", "line " + one.line(), one.problem(), one.remedy()))
                .toList();
    }
}
