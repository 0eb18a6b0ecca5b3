package org.emic.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.emic.ingest.domain.reading.Documents.Block;
import org.emic.ingest.domain.reading.Documents.Cell;
import org.emic.ingest.domain.reading.Documents.Row;
import org.emic.ingest.domain.reading.Documents.Run;
import org.junit.jupiter.api.Test;

class DocumentLinesTest {

    @Test
    void marksWhatIsBoldFirst() {
        assertThat(lines(bold("Anna:"), plain(" Hello. "), bold("Yes"))).containsExactly("**Anna:** Hello. Yes", "");
        assertThat(lines(plain("[00:01] "), bold("Anna "), bold(":"), plain("Hello")))
                .containsExactly("[00:01] **Anna :**Hello", "");
    }

    @Test
    void marksALabelWithoutTheWordsThatAreBoldToo() {
        assertThat(lines(bold("Anna: Well,"), plain(" no."))).containsExactly("**Anna:** Well, no.", "");
        assertThat(lines(bold("Anna: "), plain("no."))).containsExactly("**Anna:** no.", "");
    }

    @Test
    void keepsBreaksWithinAParagraph() {
        assertThat(lines(bold("Anna:\n"), plain("Hello"))).containsExactly("**Anna:**", "Hello", "");
    }

    @Property
    void readsBackAsItStands(@ForAll("marks") String text) {
        assertThat(Markdown.unmarked(DocumentLines.escaped(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.strings().withChars("ab1 *_\\[](){}<>#!`~:/-.\"é😀").ofMaxLength(30)
                .map(text -> text.replaceAll("(?i)<br\\s*/?>", ""));
    }

    @Test
    void makesATurnOfEachRowThatNamesItsSpeaker() {
        assertThat(lines(row("Time", "Speaker", "Text"), row("00:01", "Anna", "Hello"),
                row("00:02 - 00:04", "Boma:", "Yes: *"),
                row("", "", "indeed"), row("00:05", "Anna", "Bye")))
                .containsExactly("[00:01] **Anna:** Hello", "", "[00:02] **Boma:** Yes: \\*", "", "indeed", "",
                        "[00:05] **Anna:** Bye", "");
    }

    @Test
    void leavesColumnsOutThatAreNotSpeech() {
        assertThat(
                lines(row("1", "Anna", "Hello, and welcome to all", "greets"), row("2", "Boma", "Thank you all", "ok"),
                        row("3", "Anna", "So let us begin", "")))
                .containsExactly("**Anna:** Hello, and welcome to all", "",
                        "**Boma:** Thank you all", "", "**Anna:** So let us begin", "");
    }

    @Test
    void keepsAnOriginalBesideItsTranslation() {
        assertThat(lines(row("Speaker", "Original", "Translation", "Translated by"),
                row("Anna", "Nadie le creyó.", "Nobody believed her.", "Interpreter"),
                row("Boma", "¿Quién?", "Who?", "Radomir Petrusek"), row("Anna", "La policía.", "", ""),
                row("Boma", "", "Yes.", "")))
                .containsExactly("**Anna:** Nobody believed her.", "", "**Original (interpreter):** Nadie le creyó.",
                        "",
                        "**Boma:** Who?", "", "**Original:** ¿Quién?", "", "**Anna:** La policía.", "",
                        "**Boma:** Yes.", "");
    }

    @Test
    void readsOtherTablesCellByCell() {
        assertThat(lines(row("Justice", "what one is owed"), row("Mercy", "what one is not"),
                row("Grace", "what is given"), row("Law", "what is written"))).hasSize(16)
                .startsWith("Justice", "", "what one is owed");
        assertThat(lines(row("Anna: Hello"), row("Boma: Yes"), row("Anna: Bye"))).contains("Anna: Hello", "Boma: Yes");
    }

    private static List<String> lines(Run... runs) {
        return DocumentLines.of(List.of(new Block.Paragraph(List.of(runs))), "en");
    }

    private static List<String> lines(Row... rows) {
        return DocumentLines.of(List.of(new Block.Table(List.of(rows))), "en");
    }

    private static Row row(String... cells) {
        return new Row(Arrays.stream(cells)
                .map(text -> new Cell(text.isEmpty()
                        ? List.of()
                        : List.of(new Block.Paragraph(List.of(plain(text))))))
                .toList());
    }

    private static Run bold(String text) {
        return new Run(text, true);
    }

    private static Run plain(String text) {
        return new Run(text, false);
    }
}
