package org.emic.coding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamingTest {

    /// Each phrase is as frequent and as distinctive as the other; only one lies where the group differs.
    @Test
    void aLabelLiesWhereTheGroupDiffersFromTheOthers() {
        Talk talk = new Talk(1);
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            talk.says("Ama", "radio programme", 0, 1);
            talk.says("Ama", "police interview", 0, 2);
            groups.addAll(List.of("first", "first"));
            talk.says("Boma", "court hearing", 1);
            talk.says("Boma", "family visits", 1, 3);
            groups.addAll(List.of("second", "second"));
        }

        assertThat(LabelsOfGroups.of(talk.incidents(), groups, new WordsAsPhrases()))
                .containsEntry("first", "police interview");
    }

    @Test
    void theOnlyGroupIsNamedByItsWords() {
        Talk talk = new Talk(2).says("Ama", "sewing machine", 0)
                .says("Ama", "police interview", 0)
                .says("Boma", "police interview", 0);

        assertThat(LabelsOfGroups.of(talk.incidents(), List.of("all", "all", "all"), new WordsAsPhrases()))
                .containsEntry("all", "police interview");
    }

}
