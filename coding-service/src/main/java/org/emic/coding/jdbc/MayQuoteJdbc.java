package org.emic.coding.jdbc;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.emic.coding.domain.decisions.FreeText;
import org.emic.coding.domain.study.MayQuote;
import org.emic.coding.domain.study.StoredDecisions;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `may_quote`.
@Component
final class MayQuoteJdbc implements MayQuote {

    private final JdbcClient client;
    private final JdbcOperations jdbc;
    private final StoredDecisions decisions;

    MayQuoteJdbc(JdbcClient client, JdbcOperations jdbc, StoredDecisions decisions) {
        this.client = client;
        this.jdbc = jdbc;
        this.decisions = decisions;
    }

    @Override
    public SortedMap<Integer, SortedSet<Integer>> of(StudyId study) {
        SortedMap<Integer, SortedSet<Integer>> found = new TreeMap<>();
        client.sql("select distinct number, transcript_number from may_quote where study_id = ?")
                .param(study.value())
                .query((ResultSet row) -> {
                    found.computeIfAbsent(row.getInt("number"), _ -> new TreeSet<>())
                            .add(row.getInt("transcript_number"));
                });
        return found;
    }

    @Override
    public boolean lookedThrough(StudyId study, int decision) {
        return client.sql("delete from may_quote where study_id = ? and number = ?")
                .params(study.value(), decision)
                .update() > 0;
    }

    /// Remembers where people repeat a transcript; call it before its words are deleted.
    void keep(StudyId study, int transcript) {
        Map<String, List<Place>> written = written(study);
        if (written.isEmpty()) {
            return;
        }
        List<Object[]> rows = turns(study, transcript).stream()
                .flatMap(turn -> FreeText.runs(turn).stream())
                .distinct()
                .flatMap(run -> written.getOrDefault(run, List.of()).stream())
                .distinct()
                .map(place -> new Object[]{study.value(), place.decision(), transcript, place.at()})
                .toList();
        jdbc.batchUpdate("""
                insert into may_quote (study_id, number, transcript_number, at) values (?, ?, ?, ?)
                on conflict do nothing""", rows);
    }

    /// Forgets those places whose words are said in the transcript again.
    ///
    /// @param said turn by turn
    void said(StudyId study, int transcript, Collection<String> said) {
        boolean none = client
                .sql("select not exists (select from may_quote where study_id = ? and transcript_number = ?)")
                .params(study.value(), transcript)
                .query(Boolean.class)
                .single();
        if (none) {
            return;
        }
        Map<String, List<Place>> written = written(study);
        List<Object[]> rows = said.stream()
                .flatMap(turn -> FreeText.runs(turn).stream())
                .distinct()
                .flatMap(run -> written.getOrDefault(run, List.of()).stream())
                .map(place -> new Object[]{study.value(), place.decision(), transcript, place.at()})
                .toList();
        jdbc.batchUpdate("""
                delete from may_quote where study_id = ? and number = ? and transcript_number = ? and at = ?""", rows);
    }

    private Map<String, List<Place>> written(StudyId study) {
        Map<String, List<Place>> written = new HashMap<>();
        decisions.history(study).decisions().forEach(decision -> {
            List<String> runs = FreeText.runs(FreeText.of(decision));
            for (int at = 0; at < runs.size(); at++) {
                written.computeIfAbsent(runs.get(at), _ -> new ArrayList<>()).add(new Place(decision.number(), at));
            }
        });
        return written;
    }

    private List<String> turns(StudyId study, int transcript) {
        return client.sql("""
                select string_agg(text, ' ' order by start_at) as words from said
                 where study_id = ? and transcript_number = ? group by turn""")
                .params(study.value(), transcript)
                .query((row, _) -> Objects.requireNonNullElse(row.getString("words"), ""))
                .list();
    }

    /// The place of a run's first word in what somebody wrote.
    private record Place(int decision, int at) {}

}
