package org.emic.coding.domain.brought;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.emic.coding.domain.deductive.CodebookEntry;
import org.junit.jupiter.api.Test;

class CodebookTableTest {

    @Test
    void columnsMayHaveAnyOrderAndExamplesStandOneALine() {
        Reading<List<CodebookEntry>> reading = CodebookTable.read(List.of(
                new TableRow(1, List.of("Definition", "colour", "Code", "Examples", "example 2")),
                new TableRow(2, List.of("Who pays.", "red", "Pay", "They never paid us\n\nNothing came", "No money")),
                new TableRow(5, List.of("", "", "Courts"))));

        assertThat(reading).isEqualTo(new Reading.Read<>(List.of(
                new CodebookEntry("Pay", "Who pays.", List.of("They never paid us", "Nothing came", "No money")),
                new CodebookEntry("Courts", "", List.of()))));
    }

    @Test
    void everythingThatIsWrongIsToldWithItsLine() {
        Reading<List<CodebookEntry>> reading = CodebookTable.read(List.of(new TableRow(1, List.of("name")),
                new TableRow(2, List.of("Pay")), new TableRow(3, List.of("")), new TableRow(4, List.of(" pay ")),
                new TableRow(5, List.of("…"))));

        assertThat(((Reading.Unreadable<?>) reading).problems()).containsExactly(
                new TableProblem(3, "the code has no name", "Write the code's name."),
                new TableProblem(4, "the name stands in line 2 too",
                        "Give each code a name of its own, or keep one of the two."),
                new TableProblem(5, "the name has no letter", "Write the code's name."));
    }

    @Test
    void aTableWithoutNamesCodesOrAnEndIsRefused() {
        List<TableRow> many = new ArrayList<>(List.of(new TableRow(1, List.of("name"))));
        for (int i = 0; i <= CodebookTable.MOST; i++) {
            many.add(new TableRow(i + 2, List.of("code " + i)));
        }

        assertThat(List.of(List.<TableRow>of(), List.of(new TableRow(1, List.of("name"))),
                List.of(new TableRow(1, List.of("definition"))), many))
                .allSatisfy(rows -> assertThat(CodebookTable.read(rows)).isInstanceOf(Reading.Unreadable.class));
    }

}
