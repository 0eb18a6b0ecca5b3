package org.emic.ingest.documents.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RtfWordsTest {

    @Test
    void decodesByTheDocumentsCodePage() {
        assertThat(told("{\\rtf1\\ansi\\ansicpg1252 Anna: caf\\'e9 \\'93so\\'94}")).containsExactly("Anna: café “so”");
        assertThat(told("{\\rtf1\\ansi\\ansicpg1251 \\'c0\\'ed\\'ed\\'e0: \\'e4\\'e0}")).containsExactly("Анна: да");
        assertThat(told("{\\rtf1\\mac Ren\\'8e: oui}")).containsExactly("René: oui");
    }

    @Test
    void decodesByTheFont() {
        assertThat(
                told("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset161 B;}{\\f2\\fcharset128 C;}}"
                        + "caf\\'e9 {\\f1 \\'c1\\'ed\\'ed\\'e1} \\f2 \\'93\\'fa\\'96\\'7b\\plain  \\'e9}"))
                .containsExactly("café Αννα 日本 é");
    }

    @Test
    void readsCharactersByNumberAndSkipsWhatStandsInForThem() {
        assertThat(told("{\\rtf1\\u945?\\u-3901\\'3f{\\uc2\\u8364 eu}\\uc0\\u8364 !}")).containsExactly("α\uF0C3€€!");
        assertThat(told("{\\rtf1 \\u-10179?\\u-8704?}")).containsExactly("😀");
    }

    @Test
    void refusesAByteThatItsEncodingDoesNotHave() {
        assertThat(trouble("{\\rtf1\\ansi\\ansicpg1253 \\'aa}")).startsWith("NO_LETTERS byte");
    }

    @Test
    void leavesOutWhatIsNotOfTheText() {
        assertThat(told("{\\rtf1{\\info{\\author me}}{\\header head}{\\footer foot}{\\stylesheet{\\s0 Normal;}}"
                + "{\\*\\generator x;}Anna: one{\\footnote note}{\\*\\annotation remark}{\\v hidden}{\\deleted gone}"
                + "{\\field{\\*\\fldinst PAGE}{\\fldrslt two}}{\\pict\\bin3 }}}}.\\par}"))
                .containsExactly("Anna: onetwo.");
    }

    @Test
    void knowsBoldBreaksAndParagraphs() {
        assertThat(told("{\\rtf1{\\b Anna:} yes\\line more\\par\\b Boma:\\b0  no\\tab so\\emdash}"))
                .containsExactly("<b>Anna:</b> yes|more", "<b>Boma:</b> no\tso—");
    }

    @Test
    void findsTheCellsOfTables() {
        assertThat(told("{\\rtf1 before\\par\\trowd\\cellx1\\cellx2\\pard\\intbl a\\cell b\\par c\\cell\\row"
                + "\\trowd\\pard\\intbl\\cell d\\cell\\row\\pard after\\par}")).containsExactly("before", "TABLE",
                        "ROW",
                        "CELL", "a", "CELL", "b", "c", "ROW", "CELL", "CELL", "d", "END", "after");
    }

    @Test
    void refusesADocumentThatEndsInTheMiddle() {
        assertThat(trouble("{\\rtf1 Anna: one {\\b two")).startsWith("BROKEN byte");
    }

    @Test
    void refusesGroupsWithoutEnd() {
        assertThat(trouble("{\\rtf1" + "{".repeat(100_000))).isEqualTo("TOO_MUCH");
    }

    private static List<String> told(String rtf) {
        return Told.of("rtf", rtf.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String trouble(String rtf) {
        return Told.trouble("rtf", rtf.getBytes(StandardCharsets.ISO_8859_1));
    }
}
