package org.emic.coding.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emic.coding.domain.brought.CodebookTable;
import org.emic.coding.domain.brought.Reading;
import org.emic.coding.domain.brought.TableProblem;
import org.emic.coding.domain.brought.TableRow;
import org.emic.coding.domain.deductive.CodebookEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookFilesTest {

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<TableProblem> problems(Reading<?> reading) {
        return ((Reading.Unreadable<?>) reading).problems();
    }

    @Test
    void rowsKeepTheLineOnWhichTheyBegin() {
        assertThat(CsvRows.read(bytes("\uFEFFname;definition\nPay;\"a\nb\"\n;\n\nCourts;c\n"))).isEqualTo(
                new Reading.Read<>(List.of(new TableRow(1, List.of("name", "definition")),
                        new TableRow(2, List.of("Pay", "a\nb")), new TableRow(6, List.of("Courts", "c")))));
    }

    @Test
    void aTableThatCannotBeReadIsToldWithItsPlace() {
        assertThat(problems(CsvRows.read(bytes("name\n\"Pay\"s\n")))).singleElement()
                .extracting(TableProblem::line)
                .isEqualTo(2);
        assertThat(problems(CsvRows.read("name\nPäy\n".getBytes(StandardCharsets.ISO_8859_1)))).singleElement()
                .extracting(TableProblem::problem)
                .isEqualTo("the table is not UTF-8");
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        List<CodebookEntry> codes = List.of(new CodebookEntry("=Pay, \"all\" of it", "Who pays.\nWho does not.",
                List.of("They never paid us", "No; nothing")), new CodebookEntry("Courts", "", List.of()));

        assertThat(CsvRows.read(bytes(CodebookCsv.of(codes))).then(CodebookTable::read))
                .isEqualTo(new Reading.Read<>(codes));
    }

    @Test
    void aRefiCodebookIsReadWithItsCodesBelowCodes() {
        assertThat(QdcCodebook.read(bytes("""
                <?xml version="1.0" encoding="utf-8"?>
                <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="some software">
                  <Codes>
                    <Code guid="1" name="Institutions" isCodable="false">
                      <Description>A folder.</Description>
                      <Code guid="2" name="Police" isCodable="true"><Description>Help &amp; harm.</Description>
                        <Code guid="3" name="General" isCodable="true"/></Code>
                      <Code guid="4" name="Courts" isCodable="true"><Code guid="5" name="General"/></Code>
                    </Code>
                  </Codes>
                  <Sets><Set guid="6" name="Mine"/></Sets>
                </CodeBook>
                """))).isEqualTo(new Reading.Read<>(List.of(new CodebookEntry("Police", "Help & harm.", List.of()),
                new CodebookEntry("General", "", List.of()), new CodebookEntry("Courts", "", List.of()),
                new CodebookEntry("Courts: General", "", List.of()))));
    }

    @Test
    void aFileWithEntitiesIsRefusedAndNothingIsFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
        String entities = """
                <!DOCTYPE CodeBook [<!ENTITY s SYSTEM "%s">]>
                <CodeBook><Codes><Code name="x&s;"><Description>&s;</Description></Code></Codes></CodeBook>
                """.formatted(secret.toUri());

        assertThat(problems(QdcCodebook.read(bytes(entities)))).singleElement()
                .satisfies(problem -> assertThat(problem.toString()).doesNotContain("a secret"));
    }

    @Test
    void aFileThatIsNoCodebookIsToldWithItsPlace() {
        assertThat(problems(QdcCodebook.read(bytes("<CodeBook>\n<Codes>\n<Code name='a'>\n</Codes>")))).singleElement()
                .extracting(TableProblem::line)
                .isEqualTo(4);
        assertThat(problems(QdcCodebook.read(bytes("<html/>")))).hasSize(1);
        assertThat(problems(QdcCodebook.read(bytes("<CodeBook/>")))).hasSize(1);
        assertThat(problems(QdcCodebook.read(bytes("<CodeBook>" + "<Code name='a'>".repeat(60))))).hasSize(1);
    }

}
