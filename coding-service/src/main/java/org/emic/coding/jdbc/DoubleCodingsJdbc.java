package org.emic.coding.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.agreement.CodeSet;
import org.emic.coding.domain.doublecoding.Agreed;
import org.emic.coding.domain.doublecoding.Coder;
import org.emic.coding.domain.doublecoding.DoubleCoding;
import org.emic.coding.domain.doublecoding.DoubleCodings;
import org.emic.coding.domain.doublecoding.FrozenCode;
import org.emic.coding.domain.doublecoding.Left;
import org.emic.coding.domain.doublecoding.Opening;
import org.emic.coding.domain.doublecoding.Reading;
import org.emic.coding.domain.doublecoding.Revealed;
import org.emic.coding.domain.doublecoding.Unit;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Double codings in the tables `double_coding` and those of its parts, guarded by the row of the double coding.
///
/// Units count while their incidents are there: those of a version that has not arrived yet come back with it.
@Component
final class DoubleCodingsJdbc implements DoubleCodings {

    /// Keeps the lock under which numbers are given apart from what else is locked under a hash.
    private static final int NUMBERS = 62;

    private static final String IN_ORDER = """
              join incident i on i.study_id = u.study_id and i.incident_id = u.incident_id
             where u.study_id = ? and u.number = ?
             order by i.transcript_number, i.passage, i.turn, i.start_at""";

    private final JdbcClient client;
    private final JdbcOperations jdbc;

    DoubleCodingsJdbc(JdbcClient client, JdbcOperations jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    @Override
    public List<DoubleCoding> of(StudyId study) {
        return client.sql("select * from double_coding where study_id = ? order by number")
                .param(study.value())
                .query((row, _) -> Row.of(row))
                .list()
                .stream()
                .map(row -> whole(study, row))
                .toList();
    }

    @Override
    public Optional<DoubleCoding> find(StudyId study, int number) {
        return one(study, number, "");
    }

    @Override
    public Optional<DoubleCoding> lock(StudyId study, int number) {
        return one(study, number, " for no key update");
    }

    private Optional<DoubleCoding> one(StudyId study, int number, String lock) {
        return client.sql("select * from double_coding where study_id = ? and number = ?" + lock)
                .params(study.value(), number)
                .query((row, _) -> Row.of(row))
                .optional()
                .map(row -> whole(study, row));
    }

    private DoubleCoding whole(StudyId study, Row row) {
        return new DoubleCoding(study, row.number(), row.openedBy(), row.why(), row.openedAt().toInstant(),
                row.incidents(), coders(study, row.number()), codes(study, row.number()), units(study, row.number()),
                row.left(), row.revealed());
    }

    private List<Coder> coders(StudyId study, int number) {
        return client.sql("select * from double_coding_coder where study_id = ? and number = ? order by coder")
                .params(study.value(), number)
                .query((row, _) -> new Coder(row.getInt("coder"), row.getString("name"),
                        row.getObject("closed_at") != null))
                .list();
    }

    /// A label that was forgotten is the code's present one, if the code still exists.
    private List<FrozenCode> codes(StudyId study, int number) {
        return client.sql("""
                select f.code_id, coalesce(nullif(f.label, ''), c.label, f.code_id) as label, f.definition, f.by_person
                  from double_coding_code f
                  join study s on s.study_id = f.study_id
                  left join code c on c.study_id = f.study_id and c.analysis = s.shown_analysis
                                  and c.code_id = f.code_id
                 where f.study_id = ? and f.number = ?
                 order by f.ordinal""")
                .params(study.value(), number)
                .query((row, _) -> new FrozenCode(new CodeId(row.getString("code_id")), row.getString("label"),
                        row.getString("definition"), row.getBoolean("by_person")))
                .list();
    }

    private List<IncidentId> units(StudyId study, int number) {
        return client.sql("select u.incident_id from double_coding_unit u\n" + IN_ORDER)
                .params(study.value(), number)
                .query((row, _) -> new IncidentId(row.getString("incident_id")))
                .list();
    }

    @Override
    public int next(StudyId study) {
        client.sql("select pg_advisory_xact_lock(hashtextextended(?, ?))")
                .params(study.toString(), NUMBERS)
                .query(rows -> {
                    rows.next();
                });
        return client.sql("select coalesce(max(number), 0) + 1 from double_coding where study_id = ?")
                .param(study.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void open(Opening opening) {
        UUID study = opening.study().value();
        int number = opening.number();
        client.sql("insert into double_coding (study_id, number, opened_by, why, incidents) values (?, ?, ?, ?, ?)")
                .params(study, number, opening.who(), opening.why(), opening.of())
                .update();
        List<Object[]> coders = new ArrayList<>();
        opening.coders().forEach(name -> coders.add(new Object[]{study, number, coders.size() + 1, name}));
        jdbc.batchUpdate("insert into double_coding_coder (study_id, number, coder, name) values (?, ?, ?, ?)", coders);
        List<Object[]> codes = new ArrayList<>();
        for (FrozenCode code : opening.codes()) {
            codes.add(new Object[]{study, number, codes.size(), code.id().value(), code.label(), code.definition(),
                    code.byPerson()});
        }
        jdbc.batchUpdate("""
                insert into double_coding_code (study_id, number, ordinal, code_id, label, definition, by_person)
                values (?, ?, ?, ?, ?, ?, ?)""", codes);
        List<Object[]> units = new ArrayList<>();
        for (Unit unit : opening.units()) {
            units.add(new Object[]{study, number, unit.incident().value(), unit.transcriptNumber()});
        }
        jdbc.batchUpdate("""
                insert into double_coding_unit (study_id, number, incident_id, transcript_number)
                values (?, ?, ?, ?)""", units);
    }

    @Override
    public List<Reading> readings(DoubleCoding coding) {
        return client.sql("""
                select u.coder, u.incident_id, u.codes from double_coding_reading u
                """ + IN_ORDER + ", u.coder")
                .params(coding.study().value(), coding.number())
                .query((row, _) -> new Reading(row.getInt("coder"), new IncidentId(row.getString("incident_id")),
                        codes(row)))
                .list();
    }

    @Override
    public void keep(DoubleCoding coding, Reading reading) {
        client.sql("""
                insert into double_coding_reading (study_id, number, coder, incident_id, codes) values (?, ?, ?, ?, ?)
                on conflict (study_id, number, coder, incident_id) do update
                   set codes = excluded.codes, at = now()""")
                .params(coding.study().value(), coding.number(), reading.coder(), reading.unit().value(),
                        texts(reading.codes()))
                .update();
    }

    @Override
    public void takeBack(DoubleCoding coding, int coder, IncidentId unit) {
        client.sql("""
                delete from double_coding_reading
                 where study_id = ? and number = ? and coder = ? and incident_id = ?""")
                .params(coding.study().value(), coding.number(), coder, unit.value())
                .update();
    }

    @Override
    public void close(DoubleCoding coding, int coder) {
        client.sql("update double_coding_coder set closed_at = now() where study_id = ? and number = ? and coder = ?")
                .params(coding.study().value(), coding.number(), coder)
                .update();
    }

    @Override
    public void reveal(DoubleCoding coding, Revealed revealed) {
        client.sql("""
                update double_coding set revealed_by = ?, revealed_why = ?, revealed_at = now()
                 where study_id = ? and number = ?""")
                .params(revealed.who(), revealed.why(), coding.study().value(), coding.number())
                .update();
    }

    @Override
    public List<Agreed> agreed(DoubleCoding coding) {
        return client.sql("""
                select distinct on (incident_id) incident_id, codes, who, why from double_coding_agreed
                 where study_id = ? and number = ?
                 order by incident_id, id desc""")
                .params(coding.study().value(), coding.number())
                .query((row, _) -> new Agreed(new IncidentId(row.getString("incident_id")), codes(row),
                        row.getString("who"), row.getString("why")))
                .list();
    }

    @Override
    public void agree(DoubleCoding coding, Agreed agreed) {
        client.sql("""
                insert into double_coding_agreed (study_id, number, incident_id, codes, who, why)
                values (?, ?, ?, ?, ?, ?)""")
                .params(coding.study().value(), coding.number(), agreed.unit().value(), texts(agreed.codes()),
                        agreed.who(), agreed.why())
                .update();
    }

    private static CodeSet codes(ResultSet row) throws SQLException {
        Array codes = row.getArray("codes");
        return CodeSet.of(List.of((String[]) codes.getArray()).stream().map(CodeId::new).toList());
    }

    private static String[] texts(CodeSet codes) {
        return codes.codes().stream().map(CodeId::value).toArray(String[]::new);
    }

    /// The row of a double coding.
    private record Row(int number, String openedBy, String why, OffsetDateTime openedAt, int incidents, Left left,
            Optional<Revealed> revealed) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getInt("number"), row.getString("opened_by"), row.getString("why"),
                    row.getObject("opened_at", OffsetDateTime.class), row.getInt("incidents"),
                    new Left(row.getInt("left_corrected"), row.getInt("left_withdrawn")),
                    row.getString("revealed_by") == null
                            ? Optional.empty()
                            : Optional.of(new Revealed(row.getString("revealed_by"), row.getString("revealed_why"))));
        }

    }

}
