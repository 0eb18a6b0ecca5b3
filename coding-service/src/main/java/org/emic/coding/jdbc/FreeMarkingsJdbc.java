package org.emic.coding.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Mark;
import org.emic.coding.domain.Span;
import org.emic.coding.domain.freemarking.FreeMarking;
import org.emic.coding.domain.freemarking.FreeMarking.Coder;
import org.emic.coding.domain.freemarking.FreeMarkings;
import org.emic.coding.domain.freemarking.OwnMark;
import org.emic.coding.domain.freemarking.Talk;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables `free_marking`, `free_marking_coder` and `free_mark`.
@Component
final class FreeMarkingsJdbc implements FreeMarkings {

    private final JdbcClient client;
    private final Quotes quotes;

    FreeMarkingsJdbc(JdbcClient client, Quotes quotes) {
        this.client = client;
        this.quotes = quotes;
    }

    @Override
    public Optional<Integer> open(StudyId study, int transcript, String who, String why, List<String> coders) {
        Optional<Integer> opened = client.sql("""
                insert into free_marking (study_id, number, transcript_number, opened_by, why)
                select s.study_id, (select count(*) + 1 from free_marking f where f.study_id = s.study_id), :transcript,
                       :who, :why
                  from (select study_id from study where study_id = :study for no key update) s
                 where exists (select from incident i
                                where i.study_id = s.study_id and i.transcript_number = :transcript)
                returning number""")
                .param("study", study.value())
                .param("transcript", transcript)
                .param("who", who)
                .param("why", why)
                .query(Integer.class)
                .optional();
        opened.ifPresent(number -> {
            for (int coder = 1; coder <= coders.size(); coder++) {
                client.sql("insert into free_marking_coder (study_id, number, coder, name) values (?, ?, ?, ?)")
                        .params(study.value(), number, coder, coders.get(coder - 1))
                        .update();
            }
        });
        return opened;
    }

    @Override
    public List<FreeMarking> of(StudyId study) {
        Map<Integer, List<Coder>> coders = coders(study);
        return client.sql("""
                select number, transcript_number, opened_by, why, opened_at from free_marking
                 where study_id = ? order by number""")
                .param(study.value())
                .query((row, _) -> new FreeMarking(study, row.getInt("number"), row.getInt("transcript_number"),
                        row.getString("opened_by"), row.getString("why"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        coders.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    private Map<Integer, List<Coder>> coders(StudyId study) {
        Map<Integer, List<Coder>> coders = new HashMap<>();
        client.sql("""
                select c.number, c.coder, c.name, c.closed_at,
                       (select count(*) from free_mark m
                         where m.study_id = c.study_id and m.number = c.number and m.coder = c.coder) as marks
                  from free_marking_coder c where c.study_id = ? order by c.number, c.coder""")
                .param(study.value())
                .query((ResultSet row) -> {
                    coders.computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>())
                            .add(new Coder(row.getInt("coder"), row.getString("name"), row.getInt("marks"),
                                    row.getObject("closed_at") != null));
                });
        return coders;
    }

    @Override
    public Optional<FreeMarking> find(StudyId study, int number) {
        return of(study).stream().filter(marking -> marking.number() == number).findFirst();
    }

    @Override
    public int mark(FreeMarking marking, int coder, CodeId code, Mark mark) {
        // Two coders mark at once, and each mark has a number of its own.
        client.sql("select number from free_marking where study_id = ? and number = ? for update")
                .params(marking.study().value(), marking.number())
                .query(Integer.class)
                .single();
        return client.sql("""
                insert into free_mark (study_id, number, coder, mark, code_id, from_id, start_at, to_id, end_at)
                select :study, :number, :coder,
                       coalesce((select max(mark) from free_mark where study_id = :study and number = :number), 0) + 1,
                       :code, :from, :start, :to, :end
                returning mark""")
                .param("study", marking.study().value())
                .param("number", marking.number())
                .param("coder", coder)
                .param("code", code.value())
                .param("from", mark.from().value())
                .param("start", mark.start())
                .param("to", mark.to().value())
                .param("end", mark.end())
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean unmark(FreeMarking marking, int coder, int mark) {
        return client.sql("delete from free_mark where study_id = ? and number = ? and coder = ? and mark = ?")
                .params(marking.study().value(), marking.number(), coder, mark)
                .update() > 0;
    }

    @Override
    public void close(FreeMarking marking, int coder) {
        client.sql("""
                update free_marking_coder set closed_at = now()
                 where study_id = ? and number = ? and coder = ? and closed_at is null""")
                .params(marking.study().value(), marking.number(), coder)
                .update();
    }

    @Override
    public List<OwnMark> marks(FreeMarking marking) {
        return client.sql("""
                select m.mark, m.coder, m.code_id, t.transcript_id, f.turn as from_turn, m.start_at,
                       l.turn as to_turn, m.end_at
                  from free_mark m
                  join free_marking g on g.study_id = m.study_id and g.number = m.number
                  join transcript t on t.study_id = g.study_id and t.transcript_number = g.transcript_number
                  join lateral (select turn from said where study_id = m.study_id and held_by = m.from_id limit 1) f
                    on true
                  join lateral (select turn from said where study_id = m.study_id and held_by = m.to_id limit 1) l
                    on true
                 where m.study_id = ? and m.number = ? order by f.turn, m.start_at, m.mark""")
                .params(marking.study().value(), marking.number())
                .query((row, _) -> mark(row))
                .list();
    }

    private static OwnMark mark(ResultSet row) throws SQLException {
        return new OwnMark(row.getInt("mark"), row.getInt("coder"), new CodeId(row.getString("code_id")),
                new Span(row.getObject("transcript_id", UUID.class), row.getInt("from_turn"), row.getInt("start_at"),
                        row.getInt("to_turn"), row.getInt("end_at")));
    }

    @Override
    public Talk talk(FreeMarking marking) {
        Map<Integer, Integer> turns = new HashMap<>();
        client.sql("""
                select turn, max(end_at) as length from said
                 where study_id = ? and transcript_number = ? group by turn""")
                .params(marking.study().value(), marking.transcript())
                .query((ResultSet row) -> {
                    turns.put(row.getInt("turn"), row.getInt("length"));
                });
        return new Talk(turns);
    }

    @Override
    public String words(StudyId study, Span span) {
        return quotes.words(study.value(), span);
    }

}
