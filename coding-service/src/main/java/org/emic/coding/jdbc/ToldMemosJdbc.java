package org.emic.coding.jdbc;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import org.emic.coding.domain.study.Position;
import org.emic.coding.domain.study.ToldMemos;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `told_memo`.
@Component
final class ToldMemosJdbc implements ToldMemos {

    private final JdbcClient client;

    ToldMemosJdbc(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Map<Integer, Told> of(Position analysis) {
        Map<Integer, Told> told = new HashMap<>();
        client.sql("select number, version, stands from told_memo where study_id = ? and analysis = ?")
                .params(analysis.study().value(), analysis.analysis())
                .query((ResultSet row) -> {
                    told.put(row.getInt("number"), new Told(row.getInt("version"), row.getBoolean("stands")));
                });
        return told;
    }

    @Override
    public void keep(Position analysis, int memo, Told told) {
        client.sql("""
                insert into told_memo (study_id, analysis, number, version, stands) values (?, ?, ?, ?, ?)
                on conflict (study_id, analysis, number) do update
                   set version = excluded.version, stands = excluded.stands""")
                .params(analysis.study().value(), analysis.analysis(), memo, told.version(), told.stands())
                .update();
    }

}
