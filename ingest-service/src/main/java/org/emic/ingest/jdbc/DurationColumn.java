package org.emic.ingest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// How long a recording is, in the column `duration_ms`: null where the document does not tell.
final class DurationColumn {

    private DurationColumn() {}

    static @Nullable Long of(OptionalLong duration) {
        return duration.isPresent() ? duration.getAsLong() : null;
    }

    static OptionalLong in(ResultSet row) throws SQLException {
        Long duration = row.getObject("duration_ms", Long.class);
        return duration == null ? OptionalLong.empty() : OptionalLong.of(duration);
    }
}
