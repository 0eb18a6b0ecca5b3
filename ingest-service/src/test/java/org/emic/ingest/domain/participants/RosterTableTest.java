package org.emic.ingest.domain.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTableTest {

    @Test
    void columnsComeInAnyOrderAndCaseAndTheRestAreGroups() {
        Roster roster = read("Country,CONSENT,Name,safe_to_approach,Role,Pseudonym",
                "Perú,yes, Yovana Quilcaro ,no,psychologist,Juniper", ",,Nadine Ostrow,,Moderator,");
        assertThat(roster.participants()).containsExactly(
                new Participant("Yovana Quilcaro", Optional.of("Juniper"), false, Answer.YES, Answer.NO,
                        Map.of("Country", "Perú", "Role", "psychologist")),
                new Participant("Nadine Ostrow", Optional.empty(), true, Answer.OPEN, Answer.OPEN,
                        Map.of("Role", "Moderator")));
        assertThat(roster.moderators()).containsExactly("Nadine Ostrow");
    }

    @Test
    void aLabelNamesAPersonInAnyCaseAndSpacing() {
        Roster roster = read("speaker", "Yovana Quilcaro", "Boma");
        assertThat(roster.named("YOVANA  QUILCARO ")).map(Participant::name).contains("Yovana Quilcaro");
        assertThat(roster.named("Yovana")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"pseudonym;Linden|1|no column is called speaker",
            "speaker,Speaker;a,b|1|called the same", "speaker;a;a|3|stands in line 2 too",
            "speaker;a,b|2|2 cells under 1",
            "speaker,consent;a,perhaps|2|consent is neither yes nor no", "speaker,country;,Perú|2|the name is empty",
            "speaker,pseudonym;Anna,Boma;Boma,Cara|2|real name of somebody",
            "speaker,pseudonym;Anna,Elm;Boma,elm|3|given to two people"})
    void whatIsWrongIsNamedByItsLine(String table, int line, String problem) {
        RosterTable.Outcome outcome = RosterTable.read(rows(table.split(";")));
        assertThat(outcome).isInstanceOfSatisfying(RosterTable.Outcome.Invalid.class,
                invalid -> assertThat(invalid.problems()).singleElement().satisfies(one -> {
                    assertThat(one.line()).isEqualTo(line);
                    assertThat(one.problem()).contains(problem);
                }));
    }

    @Test
    void nothingAtAllIsNoTable() {
        assertThat(RosterTable.read(List.of())).isInstanceOf(RosterTable.Outcome.Invalid.class);
        assertThat(RosterTable.read(rows(" , ", ","))).isInstanceOf(RosterTable.Outcome.Invalid.class);
    }

    private static Roster read(String... lines) {
        return ((RosterTable.Outcome.Read) RosterTable.read(rows(lines))).roster();
    }

    private static List<RosterTable.Row> rows(String... lines) {
        List<RosterTable.Row> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new RosterTable.Row(rows.size() + 1, List.of(line.split(",", -1))));
        }
        return rows;
    }
}
