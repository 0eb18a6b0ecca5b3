package org.emic.ingest.domain.recognition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value (RFC 8259).
public sealed interface Json {

    /// Members in the order of the document.
    record Members(Map<String, Json> byName) implements Json {

        public Members {
            byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        }
    }

    /// An array.
    record Items(List<Json> values) implements Json {

        public Items {
            values = List.copyOf(values);
        }
    }

    /// A string, escapes resolved.
    record Text(String value) implements Json {}

    /// A number as it is written.
    record Number(String written) implements Json {}

    /// True or false.
    record Truth(boolean value) implements Json {}

    /// Null.
    record Nothing() implements Json {}
}
