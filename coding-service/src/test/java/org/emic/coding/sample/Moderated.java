package org.emic.coding.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emic.coding.domain.vectors.Sha256;
import org.springframework.messaging.Message;

/// A version of the first transcript of a [SampleStudy] of one passage, in which a moderator asks before each answer.
///
/// @param questions id and words of each; none where the words were withdrawn
public record Moderated(SampleStudy study, int version, String because, List<Question> questions) {

    private static final int TRANSCRIPT = 1;
    private static final String MODERATOR = "Nadine Ostrow";

    /// What a moderator says in a turn of its own.
    public record Question(String turnId, String words) {}

    /// The first version: the moderator asks in turns 0, 2, 4, 6 and 8.
    public static Moderated first(SampleStudy study) {
        return new Moderated(study, 1, "", IntStream.range(0, 5)
                .mapToObj(ask -> new Question(turnId(1, 2 * ask), "And what did the village say, " + ask + "?"))
                .toList());
    }

    /// The version in which other words stand in a question's place.
    public Moderated reword(int question, String words) {
        return next("correction", question, new Question(turnId(version + 1, 2 * question), words));
    }

    /// The version in which the words of a question were withdrawn.
    public Moderated withdraw(int question) {
        return next("withdrawal", question, new Question(turnId(version + 1, 2 * question), ""));
    }

    private Moderated next(String why, int question, Question instead) {
        List<Question> next = new ArrayList<>(questions);
        next.set(question, instead);
        return new Moderated(study, version + 1, why, List.copyOf(next));
    }

    private static String turnId(int version, int turn) {
        String document = SampleStudy.document(TRANSCRIPT);
        return "u-" + (version == 1 ? document : Sha256.of(document + ":" + version)).substring(0, 12) + "-" + turn;
    }

    /// Every event of the version once.
    public List<Message<byte[]>> events() {
        Message<byte[]> released = study.released(TRANSCRIPT, version, questions.size(), 1);
        Message<byte[]> passage = study.passage(TRANSCRIPT, version, 1, 1, turns(), answers());
        return version == 1
                ? List.of(released, passage)
                : List.of(released, passage, study.transcriptRevised(TRANSCRIPT, version, because,
                        2 * questions.size(), 0, Map.of()));
    }

    private List<Map<String, Object>> answers() {
        return IntStream.range(0, questions.size())
                .mapToObj(ask -> SampleStudy.incident(TRANSCRIPT, 2 * ask + 1))
                .toList();
    }

    private List<Map<String, Object>> turns() {
        List<Map<String, Object>> answers = answers();
        return IntStream.range(0, questions.size())
                .boxed()
                .flatMap(ask -> Stream.of(question(2 * ask, questions.get(ask)), answer(answers.get(ask))))
                .toList();
    }

    private static Map<String, Object> question(int turn, Question question) {
        boolean withdrawn = question.words().isEmpty();
        return withdrawn
                ? turn(turn, "[withdrawn]", "unattributed", "[turn withdrawn]", question.turnId(),
                        List.of(Map.of("kind", "other", "start", 0, "end", 16)))
                : turn(turn, MODERATOR, "moderator", question.words(), question.turnId(), List.of());
    }

    private static Map<String, Object> answer(Map<String, Object> incident) {
        int turn = (int) new LinkedHashMap<>(incident).getOrDefault("turn", 0);
        return turn(turn, "Amina", "participant", "   " + incident.get("text"), turnId(1, turn), List.of());
    }

    private static Map<String, Object> turn(int turn, String speaker, String role, String text, String id,
            List<Map<String, Object>> annotations) {
        return Map.of("turn", turn, "speaker", speaker, "role", role, "offset", 0, "text", text, "lang", "en",
                "annotations", annotations, "turnId", id);
    }

}
