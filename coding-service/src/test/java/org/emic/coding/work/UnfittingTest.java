package org.emic.coding.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.reading.ReadUnfitting;
import org.emic.coding.domain.reading.UnfittingCoding;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.Retold;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.messaging.Message;

/// Codings of turns that were corrected are listed with what stands there now; of what was withdrawn nothing is.
class UnfittingTest extends WithoutBroker {

    private static final UUID ID = UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11");
    private static final StudyId STUDY = new StudyId(ID);

    @Autowired
    private ReadCodes read;
    @Autowired
    private ReadUnfitting unfitting;

    private final SampleStudy sample = new SampleStudy(ID, 3, 2);
    private final Retold first = Retold.first(sample, 1);
    private final Retold second = first.split(2, "They went to Zanzibar");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatNoLongerFitsIsListedWhicheverEventComesFirst(long seed) {
        analysed();
        String ended = second.ended().keySet().iterator().next();
        List<String> codes = codesOf(ended);
        assertThat(codes).isNotEmpty();
        List<Message<byte[]>> events = new ArrayList<>(second.events());
        events.addAll(second.events());
        events.addAll(first.events());
        Collections.shuffle(events, new Random(seed));
        events.forEach(event -> {
            arrive(event);
            boolean unused = step();
        });
        runDry();
        assertThat(listed()).hasSameSizeAs(codes).allSatisfy(coding -> {
            assertThat(coding.transcriptNumber()).isEqualTo(1);
            assertThat(coding.version()).isEqualTo(2);
            assertThat(coding.incident()).isEqualTo(ended);
            assertThat(coding.coder()).isEqualTo("machine");
            assertThat(coding.since()).extracting(since -> since.quote().text())
                    .containsExactly("They went to Zanzibar before", "They went to Zanzibar after");
            assertThat(coding.since()).allSatisfy(since -> assertThat(since.code()).isPresent());
        });
        assertThat(listed()).extracting(UnfittingCoding::code).isEqualTo(codes);
        assertThat(rows("set_aside")).isEqualTo(codes.size());
        assertThat(unfitting.withdrawn(STUDY)).isZero();
    }

    /// A stretch is held by the first incident that it touches, and may carry a code that the incident carries as well.
    @Test
    void aStretchBesideItsIncidentDoesNotKeepACorrectionOut() {
        analysed();
        String ended = second.ended().keySet().iterator().next();
        int codings = codesOf(ended).size();
        jdbc.sql("""
                insert into coding select study_id, analysis, 'k-of-stretch-' || ordinal, incident_id, code_id,
                       transcript_number, passage, ordinal + 100, similarity, 'human', 'Ada', ledger, '{}'::jsonb
                  from coding where incident_id = ?""").param(ended).update();
        second.events().forEach(this::arrive);
        assertThat(jdbc.sql("select coder from set_aside where incident_id = ?")
                .param(ended)
                .query((row, _) -> row.getString(1))
                .list()).hasSize(codings).containsOnly("machine");
    }

    @Test
    void aCodeThatIsNoMoreIsListedWithoutALabel() {
        analysed();
        second.events().forEach(this::arrive);
        runDry();
        jdbc.sql("update set_aside set code_id = 'c-000000000000'").update();
        assertThat(listed()).extracting(UnfittingCoding::label).containsOnly(Optional.empty());
    }

    @Test
    void whatStandsThereNowIsFollowedThroughFurtherVersions() {
        analysed();
        second.events().forEach(this::arrive);
        runDry();
        Retold third = second.split(2, "They came from Lamu");
        third.events().forEach(this::arrive);
        runDry();
        assertThat(listed()).filteredOn(coding -> coding.version() == 2)
                .isNotEmpty()
                .allSatisfy(coding -> assertThat(coding.since()).extracting(since -> since.quote().text())
                        .containsExactly("They came from Lamu before", "They came from Lamu after",
                                "They went to Zanzibar after"));
        assertThat(listed()).filteredOn(coding -> coding.version() == 3).isNotEmpty();
    }

    @Test
    void aTurnThatIsCorrectedOverAndOverIsListedWithoutDelay() {
        analysed();
        second.events().forEach(this::arrive);
        runDry();
        jdbc.sql(
                "update ended_incident set since = array(select 'i-000000000003-2-' || n from generate_series(0, 5) n)")
                .update();
        jdbc.sql("""
                insert into ended_incident
                select :study, 'i-0000000000' || to_char(v, 'fm00') || '-2-' || o, 1, v + 1, false,
                       array(select 'i-0000000000' || to_char(v + 1, 'fm00') || '-2-' || n from generate_series(0, 5) n)
                  from generate_series(3, 32) v, generate_series(0, 5) o""")
                .param("study", ID)
                .update();
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), this::listed)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingOfWhatWasWithdrawnIsListedButTheCount(long seed) {
        analysed();
        second.events().forEach(this::arrive);
        runDry();
        assertThat(listed()).isNotEmpty();
        Retold third = second.withdraw(3);
        List<Message<byte[]>> events = new ArrayList<>(third.events());
        events.add(third.wordsWithdrawn());
        events.addAll(third.events());
        Collections.shuffle(events, new Random(seed));
        events.forEach(this::arrive);
        runDry();
        assertThat(listed()).isEmpty();
        assertThat(rows("set_aside")).isZero();
        assertThat(unfitting.withdrawn(STUDY)).isEqualTo(1);
    }

    @Test
    void aTranscriptThatIsTakenBackLeavesNothing() {
        analysed();
        second.events().forEach(this::arrive);
        arrive(sample.removed(1));
        arrive(second.withdraw(3).revised());
        runDry();
        assertThat(rows("set_aside") + rows("ended_incident") + rows("revision")).isZero();
        assertThat(unfitting.withdrawn(STUDY)).isZero();
    }

    private void analysed() {
        sample.events().forEach(this::arrive);
        runDry();
    }

    private List<UnfittingCoding> listed() {
        int analysis = read.study(STUDY).orElseThrow().analysis();
        return unfitting.codings(STUDY, analysis, 0, 100).items();
    }

    private List<String> codesOf(String incident) {
        return jdbc.sql("select code_id from coding where incident_id = ? order by code_id")
                .param(incident)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

}
