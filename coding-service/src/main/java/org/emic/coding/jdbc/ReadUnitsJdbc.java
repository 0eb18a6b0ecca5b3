package org.emic.coding.jdbc;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.doublecoding.ReadUnits;
import org.emic.coding.domain.doublecoding.UnitInTalk;
import org.emic.coding.domain.reading.Quote;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads units with the three incidents before and the two after them in their transcript.
@Component
final class ReadUnitsJdbc implements ReadUnits {

    private static final int BEFORE = 3;
    private static final int AFTER = 2;

    private final JdbcClient client;
    private final Quotes quotes;

    ReadUnitsJdbc(JdbcClient client, Quotes quotes) {
        this.client = client;
        this.quotes = quotes;
    }

    @Override
    public List<UnitInTalk> units(StudyId study, List<IncidentId> units) {
        SequencedMap<String, List<Around>> around = around(study.value(), units);
        Map<String, Quote> quoted = quotes.of(study.value(),
                around.values().stream().flatMap(List::stream).map(Around::incident).toList());
        return around.entrySet()
                .stream()
                .flatMap(unit -> Optional.ofNullable(quoted.get(unit.getKey()))
                        .map(quote -> new UnitInTalk(quote, talk(unit.getValue(), -1, quoted),
                                talk(unit.getValue(), 1, quoted)))
                        .stream())
                .toList();
    }

    private static List<Quote> talk(List<Around> around, int side, Map<String, Quote> quoted) {
        return around.stream()
                .filter(one -> Integer.signum(one.distance()) == side)
                .flatMap(one -> Optional.ofNullable(quoted.get(one.incident())).stream())
                .toList();
    }

    /// The incidents around each unit, in canonical order, and the unit itself at a distance of 0.
    private SequencedMap<String, List<Around>> around(UUID study, List<IncidentId> units) {
        SequencedMap<String, List<Around>> around = new LinkedHashMap<>();
        client.sql("""
                with talk as (select incident_id, transcript_number,
                                     row_number() over (partition by transcript_number
                                                            order by passage, turn, start_at) as place
                                from incident where study_id = :study and transcript_number in (
                                     select transcript_number from incident
                                      where study_id = :study and incident_id = any (:units)))
                select u.incident_id as unit, t.incident_id, t.place - u.place as distance
                  from talk u join talk t on t.transcript_number = u.transcript_number
                                         and t.place between u.place - :before and u.place + :after
                 where u.incident_id = any (:units)
                 order by u.transcript_number, u.place, t.place""")
                .param("study", study)
                .param("units", units.stream().map(IncidentId::value).toArray(String[]::new))
                .param("before", BEFORE)
                .param("after", AFTER)
                .query((ResultSet row) -> {
                    around.computeIfAbsent(row.getString("unit"), _ -> new ArrayList<>())
                            .add(new Around(row.getString("incident_id"), row.getInt("distance")));
                });
        return around;
    }

    /// @param distance from the unit, in incidents; below 0 before it
    private record Around(String incident, int distance) {}

}
