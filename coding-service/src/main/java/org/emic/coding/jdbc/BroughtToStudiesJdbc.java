package org.emic.coding.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.HumanCoding;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.brought.BroughtCodebook;
import org.emic.coding.domain.brought.BroughtExamples;
import org.emic.coding.domain.brought.BroughtToStudies;
import org.emic.coding.domain.brought.CodedPlace;
import org.emic.coding.domain.brought.ShownPassage;
import org.emic.coding.domain.deductive.CodebookEntry;
import org.emic.coding.domain.study.PassageRef;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.domain.vectors.Sha256;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables `brought_codebook`, `brought_code`, `brought_examples`, `brought_place` and `brought_passage`.
@Component
final class BroughtToStudiesJdbc implements BroughtToStudies {

    private static final String OF_CODEBOOK = "codebook";
    private static final String OF_EXAMPLES = "examples";

    /// Places and the incidents that they touch. The first transcript of a name counts.
    private static final String TOUCHED = """

              from brought_place b
              join transcript t on t.study_id = b.study_id and t.name = b.document
              join incident i on i.study_id = b.study_id and i.transcript_number = t.transcript_number
                             and i.turn = b.turn
             where b.study_id = :study
               and not exists (select from transcript o where o.study_id = t.study_id and o.name = t.name
                                  and o.transcript_number < t.transcript_number)
               and 2 * (least(i.end_at, b.end_at) - greatest(i.start_at, b.start_at))
                   > least(i.end_at - i.start_at, b.end_at - b.start_at)
            """;

    private final JdbcClient client;
    private final JdbcOperations jdbc;

    BroughtToStudiesJdbc(JdbcClient client, JdbcOperations jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<BroughtCodebook> codebook(StudyId study) {
        List<ShownPassage> passages = passages(study, OF_CODEBOOK);
        return client.sql("select only_these from brought_codebook where study_id = ?")
                .param(study.value())
                .query(Boolean.class)
                .optional()
                .map(only -> new BroughtCodebook(client.sql("""
                        select name, definition from brought_code where study_id = ? order by ordinal""")
                        .param(study.value())
                        .query((row, _) -> new CodebookEntry(row.getString("name"), row.getString("definition"),
                                shownBy(passages, row.getString("name"))))
                        .list(), only));
    }

    private static List<String> shownBy(List<ShownPassage> passages, String code) {
        return passages.stream().filter(passage -> passage.code().equals(code)).map(ShownPassage::text).toList();
    }

    @Override
    public Optional<BroughtExamples> examples(StudyId study) {
        return client.sql("select 1 from brought_examples where study_id = ?")
                .param(study.value())
                .query(Integer.class)
                .optional()
                .map(_ -> new BroughtExamples(client.sql("""
                        select document, turn, start_at, end_at, code, applies, coder
                          from brought_place where study_id = ? order by ordinal""")
                        .param(study.value())
                        .query((row, _) -> new CodedPlace(row.getString("document"), row.getInt("turn"),
                                row.getInt("start_at"), row.getInt("end_at"), row.getString("code"),
                                row.getBoolean("applies"), row.getString("coder")))
                        .list(), passages(study, OF_EXAMPLES)));
    }

    private List<ShownPassage> passages(StudyId study, String source) {
        return client.sql("select code, text from brought_passage where study_id = ? and source = ? order by ordinal")
                .params(study.value(), source)
                .query((row, _) -> new ShownPassage(row.getString("code"), row.getString("text")))
                .list();
    }

    @Override
    public void keep(StudyId study, BroughtCodebook codebook) {
        StudyRow.know(client, study);
        removeCodebook(study);
        client.sql("insert into brought_codebook (study_id, sha256, only_these) values (?, ?, ?)")
                .params(study.value(), Sha256.of(codebook.entries().toString()), codebook.only())
                .update();
        List<Object[]> rows = new ArrayList<>();
        List<ShownPassage> passages = new ArrayList<>();
        for (CodebookEntry entry : codebook.entries()) {
            rows.add(new Object[]{study.value(), rows.size(), entry.name(), entry.definition()});
            entry.examples().forEach(example -> passages.add(new ShownPassage(entry.name(), example)));
        }
        jdbc.batchUpdate("insert into brought_code (study_id, ordinal, name, definition) values (?, ?, ?, ?)", rows);
        insert(study, OF_CODEBOOK, passages);
    }

    @Override
    public void keep(StudyId study, BroughtExamples examples) {
        StudyRow.know(client, study);
        removeExamples(study);
        client.sql("insert into brought_examples (study_id, sha256) values (?, ?)")
                .params(study.value(), Sha256.of(examples.toString()))
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (CodedPlace place : examples.places()) {
            rows.add(new Object[]{study.value(), rows.size(), place.document(), place.turn(), place.start(),
                    place.end(), place.code(), place.applies(), place.coder()});
        }
        jdbc.batchUpdate("""
                insert into brought_place (study_id, ordinal, document, turn, start_at, end_at, code, applies, coder)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        insert(study, OF_EXAMPLES, examples.passages());
    }

    private void insert(StudyId study, String source, List<ShownPassage> passages) {
        List<Object[]> rows = new ArrayList<>();
        for (ShownPassage passage : passages) {
            rows.add(new Object[]{study.value(), source, rows.size(), passage.code(), passage.text()});
        }
        jdbc.batchUpdate("insert into brought_passage (study_id, source, ordinal, code, text) values (?, ?, ?, ?, ?)",
                rows);
    }

    @Override
    public boolean removeCodebook(StudyId study) {
        return remove(study, "brought_codebook", OF_CODEBOOK);
    }

    @Override
    public boolean removeExamples(StudyId study) {
        return remove(study, "brought_examples", OF_EXAMPLES);
    }

    private boolean remove(StudyId study, String table, String source) {
        client.sql("delete from brought_passage where study_id = ? and source = ?")
                .params(study.value(), source)
                .update();
        return client.sql("delete from " + table + " where study_id = ?").param(study.value()).update() == 1;
    }

    @Override
    public Digests digests(StudyId study) {
        return client.sql("""
                select (select sha256 from brought_codebook where study_id = :study) as codebook,
                       coalesce((select only_these from brought_codebook where study_id = :study), false) as only_these,
                       (select sha256 from brought_examples where study_id = :study) as examples""")
                .param("study", study.value())
                .query((row, _) -> new Digests(Optional.ofNullable(row.getString("codebook")),
                        row.getBoolean("only_these"),
                        Optional.ofNullable(row.getString("examples"))))
                .single();
    }

    @Override
    public List<HumanCoding> codings(StudyId study, PassageRef passage) {
        return client.sql("select i.incident_id, b.code, b.applies, b.coder" + TOUCHED + """
                   and i.transcript_number = :transcript and i.passage = :passage
                 order by b.ordinal, i.turn, i.start_at, i.incident_id""")
                .param("study", study.value())
                .param("transcript", passage.transcript())
                .param("passage", passage.passage())
                .query((row, _) -> new HumanCoding(new IncidentId(row.getString("incident_id")),
                        CodeId.brought(row.getString("code")), row.getBoolean("applies"), row.getString("coder")))
                .list();
    }

    @Override
    public int placesNotFound(StudyId study) {
        return client.sql("select (select count(*) from brought_place where study_id = :study)"
                + " - (select count(distinct b.ordinal)" + TOUCHED + ")")
                .param("study", study.value())
                .query(Integer.class)
                .single();
    }

}
