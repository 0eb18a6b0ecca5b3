package org.emic.ingest.documents.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.emic.ingest.documents.WrittenDocuments;
import org.junit.jupiter.api.Test;

class OdtWordsTest {

    @Test
    void leavesDeletionsNotesAndCommentsOut() {
        assertThat(told("""
                <text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>
                </text:changed-region></text:tracked-changes>
                <text:p>Anna: here<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p>
                </text:note-body></text:note><office:annotation><dc:creator>me</dc:creator><text:p>remark</text:p>
                </office:annotation> and now</text:p>""")).containsExactly("Anna: here and now");
    }

    @Test
    void collapsesWhiteSpaceAndKeepsWhatIsMeant() {
        assertThat(told("<text:p>\n  Anna:<text:tab/>a  \n b<text:s/><text:s/>c<text:line-break/>d</text:p>"))
                .containsExactly("Anna:\ta b  c|d");
    }

    @Test
    void knowsBold() {
        assertThat(told("<text:p><text:span text:style-name=\"B\">Anna:</text:span> yes</text:p>"))
                .containsExactly("<b>Anna:</b> yes");
    }

    @Test
    void readsTablesWithinTablesAsPartsOfTheirCell() {
        String inner = "<table:table><table:table-row><table:table-cell><text:p>in</text:p></table:table-cell>"
                + "</table:table-row></table:table>";
        assertThat(told("<table:table><table:table-row><table:table-cell><text:p>out</text:p>" + inner
                + "</table:table-cell><table:table-cell/></table:table-row></table:table><text:p>after</text:p>"))
                .containsExactly("TABLE", "ROW", "CELL", "out", "in", "CELL", "END", "after");
    }

    @Test
    void tellsThatAPasswordIsNeeded() {
        assertThat(Told.trouble("zip",
                WrittenDocuments.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text",
                        "META-INF/manifest.xml", "<m:manifest xmlns:m=\"m\"><m:encryption-data/></m:manifest>",
                        "content.xml",
                        "x"))))
                .isEqualTo("PASSWORD");
    }

    private static List<String> told(String body) {
        return Told.of("zip", WrittenDocuments.odt(body));
    }
}
