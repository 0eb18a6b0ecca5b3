package org.emic.report.jdbc;

import tools.jackson.databind.json.JsonMapper;

/// Facts as JSON in columns of this service's own database. Fields may be added to the domain's records; those of a
/// stored fact that are not known any more are skipped.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

}
