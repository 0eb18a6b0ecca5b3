package org.emic.coding.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.reading.CodingView;
import org.emic.coding.domain.reading.Quote;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.reading.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads codings with their ledgers.
@Component
final class CodingRows {

    /// What the machine found by itself is the less sure the less its code stands out from the next one.
    private static final String UNSURE_FIRST = """
            status <> 'suggested',
            coalesce((ledger -> 'confidence' ->> 'doubt')::float8,
                     1 - similarity + (ledger -> 'rival' ->> 'similarity')::float8, 0) desc,\s""";

    private final JdbcClient client;
    private final Quotes quotes;
    private final JsonMapper json;

    CodingRows(JdbcClient client, Quotes quotes, JsonMapper json) {
        this.client = client;
        this.quotes = quotes;
        this.json = json;
    }

    Slice<CodingView> read(UUID study, int analysis, Optional<String> code, ReadCodes.Order order, int from,
            int most) {
        String first = switch (order) {
            case CANONICAL -> "";
            case UNSURE -> UNSURE_FIRST;
        };
        List<Row> rows = client.sql("""
                select coding_id, incident_id, code_id, similarity, status, coder, ledger::text as ledger,
                       stretch::text as stretch, beside
                  from coding
                 where study_id = :study and analysis = :analysis and (:all or code_id = :code)
                 order by %stranscript_number, passage, ordinal
                 limit :most offset :from""".formatted(first))
                .param("study", study)
                .param("analysis", analysis)
                .param("all", code.isEmpty())
                .param("code", code.orElse(""))
                .param("most", most)
                .param("from", from)
                .query((row, _) -> new Row(row.getString("coding_id"), row.getString("incident_id"),
                        row.getString("code_id"), row.getDouble("similarity"), row.getString("status"),
                        row.getString("coder"), json.readValue(row.getString("ledger"), LedgerJson.class),
                        Optional.ofNullable(row.getString("stretch"))
                                .map(stretch -> quotes.words(study, json.readValue(stretch, StretchJson.class).span())),
                        row.getBoolean("beside")))
                .list();
        return new Slice<>(views(study, analysis, rows), from, total(study, analysis, code));
    }

    private int total(UUID study, int analysis, Optional<String> code) {
        return client.sql("""
                select count(*) from coding
                 where study_id = :study and analysis = :analysis and (:all or code_id = :code)""")
                .param("study", study)
                .param("analysis", analysis)
                .param("all", code.isEmpty())
                .param("code", code.orElse(""))
                .query(Integer.class)
                .single();
    }

    private List<CodingView> views(UUID study, int analysis, List<Row> rows) {
        List<String> incidents = new ArrayList<>();
        for (Row row : rows) {
            incidents.add(row.incident());
            row.ledger().nearest().forEach(near -> incidents.add(near.incident()));
        }
        Map<String, Quote> quoted = quotes.of(study, incidents);
        Map<String, String> labels = labels(study, analysis);
        return rows.stream().filter(row -> quoted.containsKey(row.incident())).map(row -> view(row, quoted, labels))
                .toList();
    }

    private static CodingView view(Row row, Map<String, Quote> quoted, Map<String, String> labels) {
        List<CodingView.Near> nearest = row.ledger()
                .nearest()
                .stream()
                .flatMap(near -> Optional.ofNullable(quoted.get(near.incident()))
                        .map(quote -> new CodingView.Near(quote, near.similarity(), near.relation(),
                                Boolean.TRUE.equals(near.opposed())))
                        .stream())
                .toList();
        Optional<CodingView.Rival> rival = Optional.ofNullable(row.ledger().rival())
                .map(code -> new CodingView.Rival(code.code(), labels.getOrDefault(code.code(), ""),
                        code.similarity()));
        return Optional.ofNullable(quoted.get(row.incident()))
                .map(quote -> new CodingView(row.coding(), row.code(), labels.getOrDefault(row.code(), ""),
                        row.similarity(), row.status(), row.coder(),
                        nearest.stream().anyMatch(CodingView.Near::opposed), quote, row.stretch(), row.beside(),
                        nearest, rival,
                        Optional.ofNullable(row.ledger().confidence()).map(sure -> sure(sure, labels))))
                .orElseThrow();
    }

    private static CodingView.Sure sure(LedgerJson.ConfidenceJson sure, Map<String, String> labels) {
        return new CodingView.Sure(Optional.ofNullable(sure.probability()), sure.doubt(), sure.offers()
                .stream()
                .map(code -> new CodingView.Offer(code, labels.getOrDefault(code, "")))
                .toList());
    }

    private Map<String, String> labels(UUID study, int analysis) {
        Map<String, String> labels = new HashMap<>();
        client.sql("""
                select name from brought_code where study_id = :study
                 union select code from brought_place where study_id = :study and applies
                 union select code from brought_passage where study_id = :study""")
                .param("study", study)
                .query(String.class)
                .list()
                .forEach(name -> labels.put(CodeId.brought(name).value(), name));
        client.sql("select code_id, label from code where study_id = ? and analysis = ?")
                .params(study, analysis)
                .query((java.sql.ResultSet row) -> {
                    labels.put(row.getString("code_id"), row.getString("label"));
                });
        return labels;
    }

    private record Row(String coding, String incident, String code, double similarity, String status, String coder,
            LedgerJson ledger, Optional<String> stretch, boolean beside) {}

}
