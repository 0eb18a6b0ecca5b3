package org.emic.ingest.documents.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.emic.ingest.documents.WrittenDocuments;
import org.junit.jupiter.api.Test;

class DocxWordsTest {

    @Test
    void takesInsertionsAndLeavesDeletionsAndWhatMovedAway() {
        assertThat(told("""
                <w:p><w:r><w:t>Anna: I </w:t></w:r><w:ins><w:r><w:t>did</w:t></w:r></w:ins><w:del><w:r><w:delText>never
                </w:delText></w:r></w:del><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo><w:r>
                <w:t> come</w:t></w:r></w:moveTo></w:p>""")).containsExactly("Anna: I did come");
    }

    @Test
    void joinsParagraphsWhoseEndIsDeleted() {
        assertThat(told("""
                <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Anna: one </w:t></w:r></w:p>
                <w:p><w:r><w:t>and two</w:t></w:r></w:p><w:p><w:r><w:t>three</w:t></w:r></w:p>"""))
                .containsExactly("Anna: one and two", "three");
    }

    @Test
    void leavesDeletedRowsOut() {
        assertThat(told("""
                <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:tc><w:p><w:r><w:t>here</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"""))
                .containsExactly("TABLE", "ROW", "CELL", "ROW", "CELL", "here", "END");
    }

    @Test
    void leavesHiddenTextFieldCodesAndNotesOut() {
        assertThat(told("""
                <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
                <w:r><w:t>Anna: see</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>
                <w:r><w:commentReference w:id="1"/></w:r></w:p>""")).containsExactly("Anna: see");
    }

    @Test
    void knowsBoldByRunByStyleAndByTheStyleItIsBasedOn() {
        Map<String, String> styles = Map.of("word/_rels/document.xml.rels", """
                <Relationships><Relationship Type="http://x/styles" Target="styles.xml"/></Relationships>""",
                "word/styles.xml", """
                        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                        <w:style w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>
                        <w:style w:styleId="Name"><w:basedOn w:val="Strong"/></w:style>
                        <w:style w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style></w:styles>""");
        assertThat(Told.of("zip", WrittenDocuments.docx("""
                <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>b</w:t></w:r>
                <w:r><w:rPr><w:rStyle w:val="Name"/></w:rPr><w:t>c</w:t></w:r>
                <w:r><w:rPr><w:rStyle w:val="Circle"/></w:rPr><w:t>d</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Strong"/></w:pPr><w:r><w:t>e</w:t></w:r></w:p>""", styles)))
                .containsExactly("<b>a</b>b<b>c</b>d", "<b>e");
    }

    @Test
    void readsTextBoxesOnceAndWhatStandsInControls() {
        assertThat(
                told("""
                <w:sdt><w:sdtContent><w:p><w:r><w:t>Anna: one</w:t></w:r></w:p></w:sdtContent></w:sdt>
                <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p>
                </w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>box</w:t></w:r></w:p></mc:Fallback>
                </mc:AlternateContent></w:r></w:p>
                <w:p><w:hyperlink r:id="x"><w:r><w:t>Boma: two</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>more</w:t></w:r></w:p>"""))
                .containsExactly("Anna: one", "box", "Boma: two|more");
    }

    @Test
    void refusesWordsThatStandInAnEmbeddedDocument() {
        assertThat(Told.trouble("zip", WrittenDocuments.docx("<w:altChunk r:id=\"html\"/>"))).isEqualTo("EMBEDDED");
    }

    @Test
    void refusesWhatIsNoWordDocument() {
        assertThat(Told.trouble("zip", WrittenDocuments.zip(Map.of("a.txt", "x")))).isEqualTo("UNKNOWN_KIND");
        assertThat(Told.trouble("zip", new byte[]{'P', 'K', 3, 4})).isEqualTo("BROKEN");
    }

    private static List<String> told(String body) {
        return Told.of("zip", WrittenDocuments.docx(body));
    }
}
