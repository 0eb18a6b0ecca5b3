package org.emic.launcher.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/// How far a study is.
///
/// @param embedded  incidents with a vector
/// @param compared  incidents compared
/// @param codes     so far
/// @param codings   so far
/// @param through   transcript that the codes cover
/// @param themes    so far
/// @param subThemes so far
/// @param themed    transcript that the themes cover
/// @param reported  transcript that the newest report covers; 0 where there is none
/// @param files     of the newest report
public record Standing(long embedded, long compared, long codes, long codings, long through, long themes,
        long subThemes, long themed, long reported, List<ResultFile> files) {

    public Standing {
        files = List.copyOf(files);
    }

    static Standing of(JsonNode coding, JsonNode theme, JsonNode report) {
        List<ResultFile> files = new ArrayList<>();
        for (JsonNode file : report.path("report").path("files")) {
            files.add(new ResultFile(file.path("name").asString(""), file.path("sha256").asString("")));
        }
        return new Standing(coding.path("embedded").asLong(0), coding.path("compared").asLong(0),
                coding.path("codes").asLong(0), coding.path("codings").asLong(0), coding.path("through").asLong(0),
                theme.path("themes").asLong(0), theme.path("subThemes").asLong(0), theme.path("through").asLong(0),
                report.path("report").path("through").asLong(0), files);
    }

    /// The stage that is not over yet; `report` in the end.
    String stage(Released released) {
        if (through < released.through()) {
            return embedded < released.incidents() && compared < released.incidents() ? "embed" : "compare";
        }
        return themed < released.through() ? "themes" : "report";
    }

    /// Stage -> its counts, in order.
    SequencedMap<String, String> stages(Released released) {
        SequencedMap<String, String> stages = new LinkedHashMap<>();
        stages.put("embed", "%,d of %,d incidents".formatted(embedded, Math.max(embedded, released.incidents())));
        stages.put("compare", "%,d of %,d incidents, %,d codes, %,d codings".formatted(compared,
                Math.max(compared, released.incidents()), codes, codings));
        stages.put("themes", themed < released.through()
                ? "from %,d codes".formatted(codes)
                : "%,d themes, %,d sub-themes".formatted(themes, subThemes));
        stages.put("report", reported < released.through()
                ? "on %,d themes".formatted(themes)
                : files.size() + (files.size() == 1 ? " file" : " files"));
        return stages;
    }
}
