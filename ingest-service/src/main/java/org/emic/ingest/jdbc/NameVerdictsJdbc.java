package org.emic.ingest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.names.Verdicts;
import org.emic.ingest.domain.protection.names.Verdicts.Verdict;
import org.emic.ingest.domain.study.NameVerdicts;
import org.emic.ingest.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decisions in the table `name_verdict`, their words sealed.
@Component
final class NameVerdictsJdbc implements NameVerdicts {

    private final JdbcClient jdbc;
    private final NameSeal seal;
    private final Clock clock;

    NameVerdictsJdbc(JdbcClient jdbc, NameSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public void add(StudyId study, Verdict verdict) {
        jdbc.sql("insert into name_verdict (study_id, words, kind, decided_at) values (:study, :words, :kind, :at)")
                .param("study", study.value())
                .param("words", seal.seal(study, verdict.words()))
                .param("kind", verdict.name().map(Kind::word).orElse(null))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Kept(long id, String words) {}

    @Override
    public int erase(StudyId study, String words) {
        List<Long> same = jdbc.sql("select id, words from name_verdict where study_id = :study")
                .param("study", study.value())
                .query((row, _) -> new Kept(row.getLong("id"), seal.open(study, row.getBytes("words"))))
                .stream()
                .filter(kept -> Verdicts.areSame(kept.words(), words))
                .map(Kept::id)
                .toList();
        return same.isEmpty()
                ? 0
                : jdbc.sql("delete from name_verdict where id in (:ids)").param("ids", same).update();
    }

    @Override
    public Verdicts of(StudyId study) {
        return Verdicts.of(jdbc.sql("select words, kind from name_verdict where study_id = :study order by id")
                .param("study", study.value())
                .query((row, _) -> verdict(study, row))
                .list());
    }

    private Verdict verdict(StudyId study, ResultSet row) throws SQLException {
        return new Verdict(seal.open(study, row.getBytes("words")), Optional.ofNullable(row.getString("kind"))
                .map(kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
    }
}
