package org.emic.ingest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Annotations in the column `annotations`, as JSON.
@Component
final class AnnotationsColumn {

    private final JsonMapper json = JsonMapper.shared();

    /// An annotation as it is stored.
    private record StoredAnnotation(String kind, int start, int end) {}

    String of(List<Annotation> annotations) {
        return json.writeValueAsString(annotations.stream()
                .map(one -> new StoredAnnotation(one.kind().word(), one.span().start(), one.span().end()))
                .toList());
    }

    List<Annotation> in(ResultSet row) throws SQLException {
        List<Annotation> annotations = new ArrayList<>();
        for (StoredAnnotation one : json.readValue(row.getString("annotations"), StoredAnnotation[].class)) {
            annotations.add(new Annotation(Annotation.Kind.valueOf(one.kind().toUpperCase(Locale.ROOT)),
                    new Span(one.start(), one.end())));
        }
        return annotations;
    }
}
