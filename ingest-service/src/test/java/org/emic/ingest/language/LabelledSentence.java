package org.emic.ingest.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.model.Event;
import org.emic.ingest.domain.protection.names.Token;
import org.emic.ingest.domain.protection.names.WordLists;

/// A sentence with people's labels, one a token: `B-PERSON`, `I-PERSON`, ..., `O`.
record LabelledSentence(List<Token> tokens, List<String> labels) {

    /// The sentences of a gzipped CoNLL file: a token, a tab and a label a line, an empty line between sentences.
    static List<LabelledSentence> read(Path file) throws IOException {
        List<LabelledSentence> sentences = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines()::iterator) {
                if (!line.isEmpty()) {
                    rows.add(line.split("\t"));
                } else if (!rows.isEmpty()) {
                    sentences.add(of(rows));
                    rows.clear();
                }
            }
        }
        return sentences;
    }

    /// As our own tokens cut it: what another one counts as one token may be several here.
    private static LabelledSentence of(List<String[]> rows) {
        StringBuilder text = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (String[] row : rows) {
            text.append(text.isEmpty() ? "" : " ").append(row[0]);
            ends.add(text.length());
        }
        List<Token> tokens = Token.of(text.toString());
        List<String> labels = new ArrayList<>();
        int row = 0;
        int last = -1;
        for (Token token : tokens) {
            while (ends.get(row) <= token.span().start()) {
                row++;
            }
            String label = rows.get(row)[1];
            labels.add(row == last && label.startsWith("B-") ? "I-" + label.substring(2) : label);
            last = row;
        }
        return new LabelledSentence(tokens, labels);
    }

    /// The same as a machine that writes no capitals would write it down.
    LabelledSentence inLowerCase() {
        return new LabelledSentence(tokens.stream()
                .map(token -> new Token(token.text().toLowerCase(Locale.ROOT), token.folded(), token.span())).toList(),
                labels);
    }

    List<Event> events(WordLists lists) {
        NameFeatures features = new NameFeatures(tokens, lists);
        List<Event> events = new ArrayList<>();
        String before = NamesOpenNlp.OTHER;
        String beforeThat = NamesOpenNlp.OTHER;
        for (int i = 0; i < tokens.size(); i++) {
            events.add(new Event(labels.get(i), features.at(i, before, beforeThat)));
            beforeThat = before;
            before = labels.get(i);
        }
        return events;
    }
}
