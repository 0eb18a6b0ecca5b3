package org.emic.ingest.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.emic.ingest.domain.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A text in which people marked what identifies somebody.
///
/// @param half 0 or 1, in turns: settings are chosen on half 0 and reported on half 1
/// @param gold places in Java's `char`
record MarkedText(String text, int half, List<Gold> gold) {

    /// Names as Presidio's set labels them.
    static final Set<String> PRESIDIO_NAMES = Set.of("PERSON", "LOCATION", "ORGANIZATION");
    /// Addresses and numbers with a form. Postal addresses, titles and dates that are nobody's birth are none.
    static final Set<String> PRESIDIO_IDENTIFIERS = Set.of("CREDIT_CARD", "PHONE_NUMBER", "US_SSN", "IP_ADDRESS",
            "EMAIL_ADDRESS", "DOMAIN_NAME", "US_DRIVER_LICENSE", "IBAN_CODE");
    /// Names of WNUT17 that identify; products and creative works do not.
    static final Set<String> WNUT_NAMES = Set.of("person", "location", "corporation", "group");

    record Gold(Span span, String label) {}

    /// Presidio's generated sentences.
    static List<MarkedText> presidio(Path folder) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        JsonNode all = new ObjectMapper().readTree(Files.readString(folder.resolve("presidio-generated_small.json")));
        for (JsonNode one : all) {
            List<Gold> gold = new ArrayList<>();
            for (JsonNode span : one.get("spans")) {
                gold.add(new Gold(new Span(span.get("start_position").intValue(), span.get("end_position").intValue()),
                        span.get("entity_type").stringValue()));
            }
            texts.add(new MarkedText(one.get("full_text").stringValue(), texts.size() % 2, gold));
        }
        return texts;
    }

    /// WNUT17's development set; its tokens with a blank between them.
    static List<MarkedText> wnut(Path folder) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("wnut17-dev.conll"), StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                rows.add(line.split("\t"));
            } else if (!rows.isEmpty()) {
                texts.add(of(rows, texts.size() % 2));
                rows.clear();
            }
        }
        return texts;
    }

    private static MarkedText of(List<String[]> rows, int half) {
        StringBuilder text = new StringBuilder();
        List<Gold> gold = new ArrayList<>();
        for (String[] row : rows) {
            text.append(text.isEmpty() ? "" : " ");
            Span token = new Span(text.length(), text.length() + row[0].length());
            text.append(row[0]);
            String label = row[1].strip();
            if (label.startsWith("B-")) {
                gold.add(new Gold(token, label.substring(2)));
            } else if (label.startsWith("I-")) {
                Gold begun = gold.removeLast();
                gold.add(new Gold(new Span(begun.span().start(), token.end()), begun.label()));
            }
        }
        return new MarkedText(text.toString(), half, gold);
    }

    /// The same as a machine that writes no capitals would write it down, place for place.
    MarkedText inLowerCase() {
        StringBuilder lower = new StringBuilder();
        text.chars().forEach(c -> lower.append(Character.toLowerCase((char) c)));
        return new MarkedText(lower.toString(), half, gold);
    }
}
