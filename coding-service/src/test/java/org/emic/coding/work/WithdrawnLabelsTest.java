package org.emic.coding.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.emic.coding.sample.Retold;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the shown analysis says of words that were taken back, until the further analysis is complete.
class WithdrawnLabelsTest extends WithoutBroker {

    private static final UUID ID = UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11");

    private final SampleStudy sample = new SampleStudy(ID, 3, 2);
    private final Retold first = Retold.first(sample, 1);
    private final Retold second = first.withdraw(2);
    private final String incident = second.ended().keySet().iterator().next();

    @BeforeEach
    void aStudyIsAnalysed() {
        sample.events().forEach(this::arrive);
        runDry();
    }

    @Test
    void labelsThatNobodyElseSaidAreHiddenUntilTheFurtherAnalysisIsComplete() {
        jdbc.sql("update code set label = 'a glimmerstone at ' || code_id").update();
        jdbc.sql("update codebook_change set label = 'a glimmerstone at ' || code_id").update();
        List<String> codes = codes("coding where incident_id = '" + incident + "'");
        List<String> others = codes("code where code_id <> all (array(select code_id from coding where incident_id = '"
                + incident + "'))");
        assertThat(codes).isNotEmpty();
        assertThat(others).isNotEmpty();
        arrive(second.revised());
        assertThat(codes("code where label = '[label withdrawn]'")).isEqualTo(codes);
        assertThat(codes("code where label like 'a glimmerstone%'")).isEqualTo(others);
        assertThat(codes("codebook_change where label like 'a glimmerstone%'")).doesNotContainAnyElementsOf(codes);
        assertThat(codes("code where code_id = any (array(select code_id from code where label = '[label withdrawn]'))"
                + " and (details -> 'terms' <> '[]' or details -> 'labels' <> '[]')")).isEmpty();
        second.events().forEach(this::arrive);
        runDry();
        assertThat(codes("code where label = '[label withdrawn]'")).isEmpty();
    }

    @Test
    void aLabelThatAnotherIncidentOfTheCodeSaysStays() {
        jdbc.sql("""
                update code c set label = (select upper(i.text) from coding k join incident i using (study_id, incident_id)
                    where k.code_id = c.code_id and k.analysis = c.analysis and k.transcript_number <> 1 limit 1)
                where exists (select from coding k where k.code_id = c.code_id and k.transcript_number <> 1)""")
                .update();
        arrive(second.revised());
        assertThat(codes("code c where label = '[label withdrawn]' and exists (select from coding k"
                + " where k.code_id = c.code_id and k.transcript_number <> 1)")).isEmpty();
    }

    @Test
    void labelsOfATranscriptThatWasTakenBackAreHiddenTooAndThoseThatPeopleGaveAreNot() {
        jdbc.sql("update code set label = 'a glimmerstone at ' || code_id").update();
        List<String> codes = codes("coding where transcript_number = 1");
        jdbc.sql("update code set status = 'edited' where code_id = ?").param(codes.getFirst()).update();
        arrive(sample.removed(1));
        assertThat(codes("code where label = '[label withdrawn]'")).isEqualTo(codes.subList(1, codes.size()));
    }

    @Test
    void decisionsDoNotKeepALabelThatWasMadeOfWordsWhichWereTakenBack() {
        String code = codes("coding where incident_id = '" + incident + "'").getFirst();
        jdbc.sql("""
                update code set label = 'a glimmerstone', details = jsonb_set(details, '{labels}',
                       '[{"label": "a glimmerstone", "origin": "in-vivo", "score": 1}]') where code_id = ?""")
                .param(code)
                .update();
        decide(1, "{\"act\": \"confirm-code\", \"code\": \"%s\"}".formatted(code), code);
        decide(2, "{\"act\": \"rename\", \"code\": \"%s\", \"label\": \"a glimmerstone\"}".formatted(code), code);
        decide(3, "{\"act\": \"rename\", \"code\": \"%s\", \"label\": \"a person's own\"}".formatted(code), code);
        arrive(second.revised());
        assertThat(jdbc.sql("select count(*) from decision where act::text || seen::text like '%glimmerstone%'")
                .query(Integer.class)
                .single()).isZero();
        assertThat(jdbc.sql("select count(*) from decision where act::text like '%a person''s own%'")
                .query(Integer.class)
                .single()).isOne();
        second.events().forEach(this::arrive);
        runDry();
        assertThat(jdbc.sql("select label from code where code_id = ?").param(code).query(String.class).single())
                .isEqualTo("a person's own");
    }

    /// The incident that is withdrawn carries another code than the one whose label was made of it.
    @Test
    void norDoesACodeThatWasMergedIntoAnotherOne() {
        String merged = codes("coding where incident_id = '" + incident + "'").getFirst();
        String into = codes("code where code_id <> '" + merged + "'").getFirst();
        for (String table : List.of("code", "suggested_code")) {
            jdbc.sql("update " + table + " set label = 'a glimmerstone' where code_id = ?").param(merged).update();
        }
        decide(1, "{\"act\": \"merge\", \"code\": \"%s\", \"into\": \"%s\"}".formatted(merged, into), merged);
        jdbc.sql("delete from coding where code_id = ? and incident_id <> ?").params(merged, incident).update();
        jdbc.sql("update coding set code_id = ? where code_id = ?").params(into, merged).update();
        jdbc.sql("delete from code where code_id = ?").param(merged).update();
        arrive(second.revised());
        assertThat(codes("suggested_code where label like '%glimmerstone%'")).isEmpty();
        assertThat(jdbc.sql("select count(*) from decision where seen::text like '%glimmerstone%'")
                .query(Integer.class)
                .single()).isZero();
    }

    private void decide(int number, String act, String code) {
        jdbc.sql("insert into decision values (?, ?, now(), 'Ada', '', ?::jsonb, ?::jsonb)")
                .params(ID, number, act,
                        """
                        {"codes": [{"code": "%s", "label": "a glimmerstone", "origin": "in-vivo",
                                    "incidents": [{"incident": "%s", "similarity": 0.5}]}]}""".formatted(code,
                                incident))
                .update();
    }

    private List<String> codes(String from) {
        return jdbc.sql("select distinct code_id from " + from + " order by code_id")
                .query((row, _) -> row.getString(1))
                .list();
    }

}
