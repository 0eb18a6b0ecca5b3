package org.emic.launcher.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.emic.launcher.terminal.Count;
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
/// @param blocked   what services could not read, and the study waits for
public record Standing(long embedded, long compared, long codes, long codings, long through, long themes,
        long subThemes, long themed, long reported, List<ResultFile> files, List<Blocked> blocked) {

    public Standing {
        files = List.copyOf(files);
        blocked = List.copyOf(blocked);
    }

    /// Records that a service could not read.
    ///
    /// @param path    of the service, such as `coding`
    /// @param records how many, above 0
    public record Blocked(String path, long records) {

        /// What there is and where to decide about it.
        String told() {
            return "%s blocked: see /%s/operations".formatted(
                    Count.of(records, "record") + (records == 1 ? " is" : " are"), path);
        }
    }

    static Standing of(JsonNode coding, JsonNode theme, JsonNode report) {
        List<ResultFile> files = new ArrayList<>();
        for (JsonNode file : report.path("report").path("files")) {
            files.add(new ResultFile(file.path("name").asString(""), file.path("sha256").asString("")));
        }
        return new Standing(coding.path("embedded").asLong(0), coding.path("compared").asLong(0),
                coding.path("codes").asLong(0), coding.path("codings").asLong(0), coding.path("through").asLong(0),
                theme.path("themes").asLong(0), theme.path("subThemes").asLong(0), theme.path("through").asLong(0),
                report.path("report").path("through").asLong(0), files,
                Stream.of(blocked("coding", coding), blocked("themes", theme), blocked("reports", report))
                        .filter(one -> one.records() > 0)
                        .toList());
    }

    private static Blocked blocked(String path, JsonNode progress) {
        return new Blocked(path, progress.path("blocked").asLong(0));
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
        stages.put("embed", of(embedded, released));
        stages.put("compare", "%s, %s, %s".formatted(of(compared, released), Count.of(codes, "code"),
                Count.of(codings, "coding")));
        stages.put("themes", themed < released.through()
                ? "from " + Count.of(codes, "code")
                : Count.of(themes, "theme") + ", " + Count.of(subThemes, "sub-theme"));
        stages.put("report", reported < released.through()
                ? "on " + Count.of(themes, "theme")
                : Count.of(files.size(), "file"));
        return stages;
    }

    private static String of(long done, Released released) {
        return "%,d of %s".formatted(done, Count.of(Math.max(done, released.incidents()), "incident"));
    }
}
