package org.emic.coding.exchange;

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
import org.emic.coding.domain.brought.Reading;
import org.emic.coding.domain.brought.TableRow;

/// Reads tables as spreadsheets write them: CSV in UTF-8, with commas, semicolons or tabs.
public final class CsvRows {

    private static final int LARGEST = 20 * 1024 * 1024;

    private CsvRows() {}

    /// The rows that have a filled cell.
    public static Reading<List<TableRow>> read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Reading.unreadable(1, "the table has more than 20 MiB", "Leave out columns that are not used.");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Reading.unreadable(1, "the table is not UTF-8", "In the spreadsheet, save it as \"CSV UTF-8\".");
        }
    }

    private static Reading<List<TableRow>> read(String text) {
        CSVFormat format = CSVFormat.RFC4180.builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        List<TableRow> rows = new ArrayList<>();
        int line = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                line = (int) parser.getCurrentLineNumber();
                if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new TableRow(line - lineBreaks(record), record.toList()));
                }
            }
            return new Reading.Read<>(rows);
        } catch (UncheckedIOException | IOException quotes) {
            return Reading.unreadable(line + 1, "the quotes there do not fit together",
                    "Put a cell that holds quotes, commas or line breaks between double quotes, and double those in it.");
        }
    }

    /// How many lines a record has beyond its first.
    private static int lineBreaks(CSVRecord record) {
        return record.stream().mapToInt(cell -> (int) count(cell, '\n')).sum();
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

}
