package org.emic.ingest.documents.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.emic.ingest.documents.WrittenDocuments;
import org.junit.jupiter.api.Test;

class PdfWordsTest {

    private static final String FULL = "Anna: This is a line that goes as far as lines go on this page, more or";

    /// Words at a place on a page, from its lower left corner.
    private record At(int page, float x, float y, String words) {}

    @Test
    void joinsWrappedLinesAndEndsAParagraphWhereTheNextWordWouldHaveFitted() {
        assertThat(told(at(700, FULL), at(686, "less, and then ends."), at(672, "Boma: Another line.")))
                .containsExactly(FULL + "|less, and then ends.", "Boma: Another line.");
    }

    @Test
    void endsAParagraphWhereAGapFollows() {
        assertThat(told(at(700, FULL), at(686, FULL), at(660, FULL))).containsExactly(FULL + "|" + FULL, FULL);
    }

    @Test
    void makesDividedWordsWholeWhereTheWholeWordStandsElsewhere() {
        String line = "Anna: This is a line that goes as far as the lines go on this page, ";
        assertThat(told(at(700, line + "inter-"), at(686, "view and a"), at(650, "The interview.")))
                .containsExactly(line + "interview and a", "The interview.");
        assertThat(told(at(700, line + "self-"), at(686, "made man"))).containsExactly(line + "self-made man");
        assertThat(told(at(700, line + "co-"), at(686, "op here"), at(650, "The coop, the co-op.")))
                .containsExactly(line + "co-op here", "The coop, the co-op.");
    }

    @Test
    void leavesPageNumbersAndRunningHeadsOut() {
        assertThat(told(new At(1, 72, 760, "Interview 7"), new At(1, 72, 700, "Anna: Yes."), new At(1, 300, 30, "1"),
                new At(2, 72, 760, "Interview 7"), new At(2, 72, 700, "Boma: No."), new At(2, 300, 30, "2"),
                new At(3, 72, 760, "Interview 7"), new At(3, 72, 700, "Anna: 42"), new At(3, 300, 30, "Page 3 of 3")))
                .containsExactly("Anna: Yes.", "Boma: No.", "Anna: 42");
    }

    @Test
    void keepsAnAnswerThatIsANumberWithinTheText() {
        assertThat(told(at(700, "Anna: How many?"), at(686, "12"), at(672, "Boma: So few."))).contains("12");
    }

    @Test
    void readsColumnsOneAfterTheOther() {
        assertThat(told(at(700, "Anna: left one"), at(686, "Boma: left two"), at(672, "Anna: left three"),
                at(658, "Boma: left four"), new At(1, 320, 700, "Anna: right one"),
                new At(1, 320, 686, "Boma: right two"),
                new At(1, 320, 672, "Anna: right three"), new At(1, 320, 658, "Boma: right four")))
                .singleElement()
                .asString()
                .containsSubsequence("left one", "left four", "right one", "right four");
    }

    private static At at(float y, String words) {
        return new At(1, 72, y, words);
    }

    private static List<String> told(At... words) {
        return Told.of("pdf", WrittenDocuments.bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                for (At at : words) {
                    while (document.getNumberOfPages() < at.page()) {
                        document.addPage(new PDPage());
                    }
                    write(document, at);
                }
                document.save(out);
            }
        }));
    }

    private static void write(PDDocument document, At at) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(at.page() - 1),
                PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 11);
            content.newLineAtOffset(at.x(), at.y());
            content.showText(at.words());
            content.endText();
        }
    }
}
