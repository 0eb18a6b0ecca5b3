package org.emic.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// `codings.csv`, read back.
record Codings(List<CSVRecord> rows) {

    static Codings in(Path folder) {
        try {
            return of(Files.readAllBytes(folder.resolve("codings.csv")));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static Codings of(byte[] file) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(new String(file, StandardCharsets.UTF_8), format)) {
            return new Codings(parser.getRecords());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// Codes with how many speakers each has.
    Map<String, Integer> speakersByCode() {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.get("code_id"), TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(row -> row.get("speaker"), Collectors.toCollection(TreeSet::new)),
                                TreeSet::size)));
    }

}
