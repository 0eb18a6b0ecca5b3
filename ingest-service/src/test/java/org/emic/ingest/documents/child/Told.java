package org.emic.ingest.documents.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the readers say of a document, without a child around them.
final class Told {

    private Told() {}

    /// The paragraphs; `<b>` and `</b>` stand around what is bold, `|` for a break, and `TABLE`, `ROW`, `CELL` and `END`
    /// for a table's parts.
    static List<String> of(String kind, byte[] document) {
        try {
            return read(kind, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Why there is nothing to say, and where.
    static String trouble(String kind, byte[] document) {
        try {
            List<String> words = read(kind, document);
            assertThat(words).as("a document that gives no words").isNull();
            return "";
        } catch (Unreadable e) {
            return (e.trouble() + " " + e.place()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(String kind, byte[] document) throws IOException {
        StringWriter out = new StringWriter();
        Words words = new Words(out, 1_000_000);
        switch (kind) {
            case "zip" -> {
                Path folder = Files.createTempDirectory("told");
                try {
                    ZipWords.read(document, folder, words);
                } finally {
                    Files.deleteIfExists(folder.resolve("archive"));
                    Files.delete(folder);
                }
            }
            case "rtf" -> RtfWords.read(document, words);
            default -> PdfWords.read(document, words);
        }
        words.end();
        return out.toString().lines().filter(line -> line.charAt(0) != Wire.KIND && line.charAt(0) != Wire.END)
                .map(Told::shown).toList();
    }

    private static String shown(String line) {
        return switch (line.charAt(0)) {
            case Wire.TABLE -> "TABLE";
            case Wire.ROW -> "ROW";
            case Wire.CELL -> "CELL";
            case Wire.END_TABLE -> "END";
            default -> line.substring(1).replace(Wire.BREAK, '|').replace("" + Wire.BOLD, "<b>")
                    .replace("" + Wire.PLAIN, "</b>");
        };
    }
}
