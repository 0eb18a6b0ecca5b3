package org.emic.coding.domain.brought;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamplesTableTest {

    private static final List<String> HEADER = List.of("document", "turn", "speaker", "start", "end", "text", "Code",
            "status", "coder");

    private static Reading<BroughtExamples> read(List<List<String>> rows) {
        List<TableRow> table = new ArrayList<>(List.of(new TableRow(1, HEADER)));
        rows.forEach(row -> table.add(new TableRow(table.size() + 1, row)));
        return ExamplesTable.read(table);
    }

    private static List<TableProblem> problems(Reading<?> reading) {
        return ((Reading.Unreadable<?>) reading).problems();
    }

    @Test
    void rowsThatAPersonDecidedAreExamplesAndSuggestionsAreNot() {
        Reading<BroughtExamples> reading = read(List.of(
                List.of("a.txt", "3", "Ama", "0", "12", "words", "Pay", "human", "Ada"),
                List.of("a.txt", "4", "Ama", "0", "12", "words", "Pay", "confirmed", "machine"),
                List.of("a.txt", "5", "Ama", "0", "12", "words", "Pay", "rejected", "Ben"),
                List.of("a.txt", "6", "Ama", "0", "12", "words", "Pay", "suggested", "machine"),
                List.of("a.txt", "7", "Ama", "", "", "words", "Pay", "", "")));

        assertThat(reading).isEqualTo(new Reading.Read<>(new BroughtExamples(List.of(
                new CodedPlace("a.txt", 3, 0, 12, "Pay", true, "Ada"),
                new CodedPlace("a.txt", 4, 0, 12, "Pay", true, "researcher"),
                new CodedPlace("a.txt", 5, 0, 12, "Pay", false, "Ben"),
                new CodedPlace("a.txt", 7, 0, CodedPlace.WHOLE, "Pay", true, "researcher")), List.of())));
    }

    @Test
    void ofARowWithoutADocumentTheWordsAreKeptAndOfOthersOnlyThePlace() {
        Reading<BroughtExamples> reading = read(
                List.of(List.of("", "", "", "", "", "They never paid us", "Pay", "", "Ada")));

        assertThat(reading).isEqualTo(new Reading.Read<>(
                new BroughtExamples(List.of(), List.of(new ShownPassage("Pay", "They never paid us")))));
    }

    @Test
    void everythingThatIsWrongIsToldWithItsLine() {
        Reading<BroughtExamples> reading = read(List.of(
                List.of("a.txt", "third", "", "0", "12", "", "Pay", "human", ""),
                List.of("a.txt", "3", "", "12", "12", "", "Pay", "human", ""),
                List.of("a.txt", "3", "", "0", "12", "", "", "human", ""),
                List.of("a.txt", "3", "", "0", "12", "", "Pay", "perhaps", ""),
                List.of("", "", "", "", "", "", "Pay", "", ""),
                List.of("a.txt", "3", "", "0", "12", "one", "two", "Pay", "human", "")));

        assertThat(problems(reading)).extracting(TableProblem::line).containsExactly(2, 3, 4, 5, 6, 7, 7);
        assertThat(problems(reading)).allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
    }

    @Test
    void aTableWithoutAPersonsCodingOrWithoutItsColumnsIsRefused() {
        assertThat(problems(read(List.of(List.of("a.txt", "6", "", "0", "12", "", "Pay", "suggested", "machine")))))
                .singleElement()
                .extracting(TableProblem::problem)
                .isEqualTo("there is no coding of a person in it");
        assertThat(problems(ExamplesTable.read(List.of()))).hasSize(1);
        assertThat(problems(ExamplesTable.read(List.of(new TableRow(1, List.of("document", "text"))))))
                .extracting(TableProblem::problem)
                .containsExactly("no column is called code", "of the columns document and turn only one is there");
    }

}
