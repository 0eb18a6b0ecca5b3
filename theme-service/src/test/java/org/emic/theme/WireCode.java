package org.emic.theme;

import java.util.List;
import java.util.Map;
import org.emic.theme.domain.code.Code;

/// A code as coding-service writes it, for tests that put events in.
final class WireCode {

    private WireCode() {}

    static Map<String, Object> of(Code code) {
        return Map.ofEntries(Map.entry("code", code.id().value()), Map.entry("label", code.label()),
                Map.entry("origin", code.origin().word()), Map.entry("status", code.status().word()),
                Map.entry("founder", "i-000000000000-0-0"), Map.entry("first", Map.of("transcriptNumber",
                        code.first().transcript(), "turn", code.first().turn(), "start", code.first().start())),
                Map.entry("incidents", code.incidents()), Map.entry("speakers", code.voices()),
                Map.entry("exemplars", List.of()), Map.entry("labels", code.candidates()),
                Map.entry("terms", code.terms()),
                Map.entry("centre", Map.of("model", code.centre().model(), "dimensions", code.centre().dimensions(),
                        "values", code.centre().encoded())));
    }

}
