package org.emic.ingest.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emic.ingest.documents.child.Trouble;
import org.emic.ingest.documents.child.Wire;
import org.emic.ingest.domain.reading.Documents.Answer.Opened;
import org.emic.ingest.domain.reading.Documents.Block;
import org.emic.ingest.domain.reading.Documents.Cell;
import org.emic.ingest.domain.reading.Documents.Row;
import org.emic.ingest.domain.reading.Documents.Run;
import org.emic.ingest.domain.transcript.Format;

/// Understands what a child answers, and trusts it in nothing: whatever is not as [Wire] says is no answer.
final class Answers {

    /// What a child said.
    sealed interface Said {

        /// The document's words.
        record Words(Opened document) implements Said {}

        /// There are none.
        record Without(Trouble trouble, String place) implements Said {}

        /// Nothing that can be understood.
        record Nothing() implements Said {}
    }

    private final List<Block> blocks = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Block.Paragraph> paragraphs = new ArrayList<>();
    private boolean table;
    private boolean cell;
    private Optional<Format> format = Optional.empty();

    private Answers() {}

    static Said understood(byte[] answer) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(answer)).toString();
            return new Answers().read(text);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return new Said.Nothing();
        }
    }

    private Said read(String answer) {
        for (int start = 0,
                end = answer.indexOf('\n'); end > start; start = end + 1, end = answer.indexOf('\n', start)) {
            char sign = answer.charAt(start);
            String rest = answer.substring(start + 1, end);
            switch (sign) {
                case Wire.KIND -> format = Optional.of(Format.valueOf(rest.toUpperCase(Locale.ROOT)));
                case Wire.PARAGRAPH -> add(new Block.Paragraph(runs(rest)));
                case Wire.TABLE -> table = true;
                case Wire.ROW -> endRow();
                case Wire.CELL -> beginCell();
                case Wire.END_TABLE -> endTable();
                case Wire.TROUBLE -> {
                    int blank = rest.indexOf(' ');
                    return new Said.Without(Trouble.valueOf(rest.substring(0, blank)), rest.substring(blank + 1));
                }
                case Wire.END -> {
                    return format.<Said>map(known -> new Said.Words(new Opened(known, blocks)))
                            .orElseGet(Said.Nothing::new);
                }
                default -> throw new IllegalArgumentException("No such sign");
            }
        }
        return new Said.Nothing();
    }

    private void add(Block.Paragraph paragraph) {
        if (cell) {
            paragraphs.add(paragraph);
        } else {
            blocks.add(paragraph);
        }
    }

    private void beginCell() {
        endCell();
        cell = table;
    }

    private void endCell() {
        if (cell) {
            cells.add(new Cell(paragraphs));
            paragraphs.clear();
            cell = false;
        }
    }

    private void endRow() {
        endCell();
        if (!cells.isEmpty()) {
            rows.add(new Row(cells));
            cells.clear();
        }
    }

    private void endTable() {
        endRow();
        blocks.add(new Block.Table(rows));
        rows.clear();
        table = false;
    }

    private static List<Run> runs(String words) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean bold = false;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (c == Wire.BOLD || c == Wire.PLAIN) {
                addRun(runs, run, bold);
                bold = c == Wire.BOLD;
            } else {
                run.append(c == Wire.BREAK ? '\n' : c);
            }
        }
        addRun(runs, run, bold);
        return runs;
    }

    private static void addRun(List<Run> runs, StringBuilder run, boolean bold) {
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), bold));
            run.setLength(0);
        }
    }
}
