package org.emic.ingest.domain.reading;

import java.util.List;
import org.emic.ingest.domain.transcript.Format;

/// Opens documents whose words do not lie open: those of word processors, and PDF.
public interface Documents {

    /// Opens one, of whatever kind its bytes tell.
    Answer open(FileName file, byte[] bytes);

    /// What came of it.
    sealed interface Answer {

        /// Its words as a reader sees them: without headers, footers, notes, comments, deletions and page numbers.
        ///
        /// @param format as recognised
        record Opened(Format format, List<Block> blocks) implements Answer {

            public Opened {
                blocks = List.copyOf(blocks);
            }
        }

        /// It gives no words.
        record Closed(Refusal refusal) implements Answer {}
    }

    /// A part of a document.
    sealed interface Block {

        /// A paragraph; a line feed is a break within.
        record Paragraph(List<Run> runs) implements Block {

            public Paragraph {
                runs = List.copyOf(runs);
            }

            /// Its words, whatever they look like.
            public String text() {
                return String.join("", runs.stream().map(Run::text).toList());
            }
        }

        /// A table: rows of cells.
        record Table(List<Row> rows) implements Block {

            public Table {
                rows = List.copyOf(rows);
            }
        }
    }

    /// Words in one look.
    record Run(String text, boolean bold) {}

    /// A row of a table.
    record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A cell of a table.
    record Cell(List<Block.Paragraph> paragraphs) {

        public Cell {
            paragraphs = List.copyOf(paragraphs);
        }

        /// Its words on one line.
        public String text() {
            return String.join(" ", paragraphs.stream().map(Block.Paragraph::text).toList()).replace('\n', ' ');
        }
    }
}
