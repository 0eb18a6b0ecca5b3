package org.emic.report.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.emic.report.domain.Role;
import org.emic.report.domain.report.Evidence;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.Speaker;

/// The speakers that a figure shows one by one, and the rest together, so that it stays legible with hundreds.
///
/// @param named in order of first appearance; where there are too many, those who said most
/// @param rest empty where everybody has a place of their own
record Columns(List<Speaker> named, List<Speaker> rest) {

    static Columns of(List<Speaker> speakers, int places) {
        if (speakers.size() <= places) {
            return new Columns(speakers, List.of());
        }
        Set<Speaker> most = speakers.stream()
                .sorted(Comparator.comparingInt(Speaker::words).reversed())
                .limit(places - 1L)
                .collect(Collectors.toCollection(HashSet::new));
        return new Columns(speakers.stream().filter(most::contains).toList(),
                speakers.stream().filter(speaker -> !most.contains(speaker)).toList());
    }

    /// Those whose words are compared: moderators' turns are context.
    static Columns ofVoices(Report report, int places) {
        return of(report.speakers().stream().filter(speaker -> speaker.role() != Role.MODERATOR).toList(), places);
    }

    List<String> heads() {
        var heads = new ArrayList<>(named.stream().map(Speaker::name).toList());
        if (!rest.isEmpty()) {
            heads.add(Show.count(rest.size(), "other", "others"));
        }
        return heads;
    }

    List<Integer> counts(Evidence evidence) {
        var counts = new ArrayList<>(named.stream().map(speaker -> evidence.of(speaker.name())).toList());
        if (!rest.isEmpty()) {
            counts.add(rest.stream().mapToInt(speaker -> evidence.of(speaker.name())).sum());
        }
        return counts;
    }

}
