package org.emic.coding.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.emic.coding.domain.vectors.Sha256;
import org.springframework.messaging.Message;

/// A version of a transcript of a [SampleStudy], and how the next ones come of it.
///
/// @param turns each with its incident; a turn that was withdrawn has none
/// @param ended the incidents of the version before that are no more, with those that hold words of their turn now
public record Retold(SampleStudy study, int number, int version, String because, List<Map<String, Object>> turns,
        Map<String, List<String>> ended) {

    private static final int INCIDENTS = 5;

    /// The first version, as the study tells it.
    public static Retold first(SampleStudy study, int number) {
        return new Retold(study, number, 1, "", IntStream.range(0, study.passages() * INCIDENTS)
                .mapToObj(turn -> SampleStudy.incident(number, turn))
                .toList(), Map.of());
    }

    /// The version in which a turn was corrected and split in two, so that all behind it are counted anew.
    ///
    /// @param words of each half, where each version has words of its own
    public Retold split(int turn, String words) {
        List<Map<String, Object>> halves = List.of(said(turn, words + " before"), said(turn + 1, words + " after"));
        return next("correction", turn, halves);
    }

    /// The version in which the words of a turn were withdrawn.
    public Retold withdraw(int turn) {
        return next("withdrawal", turn, List.of(Map.of()));
    }

    private Retold next(String why, int turn, List<Map<String, Object>> instead) {
        List<Map<String, Object>> next = new ArrayList<>(turns);
        Map<String, Object> was = next.remove(turn);
        next.addAll(turn, instead);
        List<Map<String, Object>> counted = new ArrayList<>();
        next.forEach(incident -> counted.add(counted(incident, counted.size())));
        return new Retold(study, number, version + 1, why, List.copyOf(counted), Map.of(id(was),
                instead.stream().filter(now -> !now.isEmpty()).map(Retold::id).toList()));
    }

    private static String id(Map<String, Object> incident) {
        return Objects.requireNonNull(incident.get("incident")).toString();
    }

    private Map<String, Object> said(int turn, String words) {
        String document = Sha256.of(SampleStudy.document(number) + ":" + (version + 1));
        return Map.of("incident", "i-" + document.substring(0, 12) + "-" + turn + "-0", "turn", turn, "ordinal", 0,
                "speaker", "Berit", "start", 0, "end", words.length(), "text", words, "textSha256", Sha256.of(words),
                "lang", "en", "annotations", List.of());
    }

    private static Map<String, Object> counted(Map<String, Object> incident, int turn) {
        if (incident.isEmpty()) {
            return incident;
        }
        Map<String, Object> moved = new LinkedHashMap<>(incident);
        moved.put("turn", turn);
        return Map.copyOf(moved);
    }

    /// Every event of the version once: its release, its passages, that it begins.
    public List<Message<byte[]>> events() {
        List<Message<byte[]>> events = new ArrayList<>();
        events.add(released());
        IntStream.rangeClosed(1, passages()).forEach(passage -> events.add(passage(passage)));
        if (version > 1) {
            events.add(revised());
        }
        return events;
    }

    /// The version's release.
    public Message<byte[]> released() {
        return study.released(number, version, incidents().size(), passages());
    }

    /// One passage of the version.
    public Message<byte[]> passage(int passage) {
        List<Map<String, Object>> incidents = incidents();
        int from = (passage - 1) * INCIDENTS;
        return study.passage(number, version, passage, passages(),
                incidents.subList(from, Math.min(from + INCIDENTS, incidents.size())));
    }

    /// That the version begins.
    public Message<byte[]> revised() {
        return study.transcriptRevised(number, version, because, turns.size(),
                (int) turns.stream().filter(Map::isEmpty).count(), ended);
    }

    /// That words were withdrawn with it.
    public Message<byte[]> wordsWithdrawn() {
        return study.wordsWithdrawn(number, version, ended.keySet());
    }

    /// How many passages the version has.
    public int passages() {
        return Math.ceilDiv(incidents().size(), INCIDENTS);
    }

    private List<Map<String, Object>> incidents() {
        return turns.stream().filter(turn -> !turn.isEmpty()).toList();
    }

}
