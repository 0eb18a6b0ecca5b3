package org.emic.theme;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.Rivalry;
import org.emic.theme.domain.theme.SubThemes;
import tools.jackson.databind.json.JsonMapper;

/// What ingest-service and coding-service would say of a study, as JSON.
record Telling(String study) {

    String opened(String title, String note) {
        return json(Map.of("studyId", study, "revision", 1, "title", title, "note", note));
    }

    String changed(List<Code> codes) {
        return json(Map.of("studyId", study, "analysis", 1, "version", 1, "changes",
                codes.stream().map(code -> Map.of("change", "founded", "code", code(code))).toList()));
    }

    String coded() {
        return json(
                Map.of("studyId", study, "analysis", 1, "transcriptNumber", 1, "passage", 1, "version", 1, "codings",
                        SubThemes.rivalries(true).stream().flatMap(Telling::codings).toList()));
    }

    String completed(int through, int codes) {
        return json(Map.of("studyId", study, "analysis", 1, "through", through, "counts",
                Map.of("passages", codes == 0 ? 0 : 1, "codes", codes), "fingerprint", "b".repeat(64)));
    }

    private static Stream<Map<String, Object>> codings(Rivalry rivalry) {
        return Collections.nCopies(rivalry.codings(), Map.<String, Object>of("code", rivalry.code().value(), "ledger",
                Map.of("rival", Map.of("code", rivalry.rival().value())))).stream();
    }

    private static Map<String, Object> code(Code code) {
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

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

}
