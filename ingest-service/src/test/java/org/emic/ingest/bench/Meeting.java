package org.emic.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A meeting of QMSum (Zhong et al., NAACL 2021) with the stretches of turns that people marked as one topic.
///
/// @param name the file's
/// @param turns all of them; the corpus's marks, such as `{disfmarker}`, are left out
/// @param first the first marked turn; what stands before it and after the last one nobody looked at
/// @param last the last marked turn
/// @param boundaries the turns with which another topic begins, after the first one. Up to three turns between two marked
/// stretches belong to the one before, more of them are a stretch of their own
/// @param half 0 where settings may be chosen on it, 1 where not: every second file by name
record Meeting(String name, List<Turn> turns, int first, int last, List<Integer> boundaries, int half) {

    private static final int SHORT_GAP = 3;
    private static final int NOBODY = -1;

    /// All meetings in a folder.
    static List<Meeting> all(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        List<Meeting> meetings = new ArrayList<>();
        for (Path file : files) {
            meetings.add(of(file.getFileName().toString(), JsonMapper.shared().readTree(Files.readString(file)),
                    meetings.size() % 2));
        }
        return meetings;
    }

    private static Meeting of(String name, JsonNode meeting, int half) {
        List<Turn> turns = new ArrayList<>();
        for (JsonNode turn : meeting.get("meeting_transcripts")) {
            turns.add(new Turn(turns.size(), turn.get("speaker").asString().replaceFirst("\\s*\\(.*", ""),
                    Role.PARTICIPANT, turn.get("content").asString().replaceAll("\\{\\w+}", " "), List.of(),
                    Optional.empty()));
        }
        int[] topics = new int[turns.size()];
        Arrays.fill(topics, NOBODY);
        int topic = 0;
        for (JsonNode marked : meeting.get("topic_list")) {
            for (JsonNode span : marked.get("relevant_text_span")) {
                int to = Math.min(Integer.parseInt(span.get(1).asString()), turns.size() - 1);
                Arrays.fill(topics, Integer.parseInt(span.get(0).asString()), to + 1, topic);
            }
            topic++;
        }
        int first = IntStream.range(0, topics.length).filter(at -> topics[at] != NOBODY).min().orElseThrow();
        int last = IntStream.range(0, topics.length).filter(at -> topics[at] != NOBODY).max().orElseThrow();
        closeShortGaps(topics, first, last);
        return new Meeting(name, turns, first, last, IntStream.rangeClosed(first + 1, last)
                .filter(at -> topics[at] != topics[at - 1])
                .boxed()
                .toList(), half);
    }

    private static void closeShortGaps(int[] topics, int first, int last) {
        for (int at = first; at <= last; at++) {
            int end = at;
            while (topics[end] == NOBODY) {
                end++;
            }
            if (end - at <= SHORT_GAP) {
                Arrays.fill(topics, at, end, topics[Math.max(0, at - 1)]);
            }
            at = end;
        }
    }

    /// Of these turns those that are marked, the first one left out, with which nothing can begin anew.
    List<Integer> within(List<Integer> starts) {
        return starts.stream().filter(at -> at > first && at <= last).toList();
    }

    /// Boundaries at even distances.
    List<Integer> even(int count) {
        int length = last - first + 1;
        return IntStream.rangeClosed(1, count)
                .mapToObj(at -> first + Math.round((float) length * at / (count + 1)))
                .toList();
    }
}
