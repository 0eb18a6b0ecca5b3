package org.emic.coding.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emic.coding.domain.vectors.Sha256;
import org.emic.messaging.test.Arriving;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/// A study of a few made-up conversations as its events tell it.
///
/// @param transcripts how many; the second has no passage at all
/// @param passages how many the others have each
public record SampleStudy(UUID id, int transcripts, int passages) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int INCIDENTS = 5;
    private static final String[] TOPICS = {"the police did not believe her story about the trafficker",
            "the court case took years and the money never came",
            "she could not find housing or work without papers",
            "her family was ashamed and nobody in the village spoke to her"};
    private static final String[] TURNS = {"I remember that %s.", "For us, %s, always.", "And then %s, again.",
            "What hurts is that %s."};
    private static final String[] SPEAKERS = {"Amina", "Berit", "Chiara"};

    /// Every event once, in canonical order: the study, each transcript, its passages.
    public List<Message<byte[]>> events() {
        List<Message<byte[]>> events = new ArrayList<>();
        events.add(opened());
        for (int number = 1; number <= transcripts; number++) {
            events.add(released(number));
            for (int passage = 1; passage <= passagesOf(number); passage++) {
                events.add(passage(number, passage));
            }
        }
        return events;
    }

    /// The study's opening.
    public Message<byte[]> opened() {
        return opened(Map.of());
    }

    /// The study's opening with a lens.
    public Message<byte[]> openedWith(String lens) {
        return opened(Map.of("lens", Map.of("name", lens)));
    }

    private Message<byte[]> opened(Map<String, Object> more) {
        Map<String, Object> data = new LinkedHashMap<>(
                Map.of("studyId", id, "revision", 1, "title", "Help <that> helps", "language", "en", "names", "keep",
                        "segment", "incident", "reviewed", false, "openedAt", "2026-11-23T10:00:00Z", "question",
                        "What would help?"));
        data.put("note", "These conversations are fictional.");
        data.putAll(more);
        return event("emic.studies.v1", id.toString(), "opened", "StudyOpened.v1", data);
    }

    /// The study's first revision.
    public Message<byte[]> revised() {
        return event("emic.studies.v1", id.toString(), "revised", "StudyRevised.v1",
                Map.of("studyId", id, "revision", 2, "title", "Help <that> lasts", "language", "en", "names", "keep",
                        "segment", "incident", "reviewed", false, "revisedAt", "2026-11-23T10:30:00Z"));
    }

    /// A transcript's release.
    public Message<byte[]> released(int number) {
        return released(number, 1, passagesOf(number) * INCIDENTS, passagesOf(number));
    }

    /// The release of a version of a transcript.
    Message<byte[]> released(int number, int version, int incidents, int ofPassages) {
        Map<String, Object> data = new LinkedHashMap<>(
                Map.ofEntries(Map.entry("studyId", id), Map.entry("transcriptId", transcript(number)),
                        Map.entry("transcriptNumber", number), Map.entry("releasedThrough", transcripts),
                        Map.entry("documentSha256", document(number)), Map.entry("name", "call-" + number + ".txt"),
                        Map.entry("format", "text"), Map.entry("bytes", 100), Map.entry("lang", "en"),
                        Map.entry("names", "keep"), Map.entry("reviewed", false), Map.entry("turns", incidents),
                        Map.entry("words", incidents * 10), Map.entry("incidents", incidents),
                        Map.entry("passages", ofPassages), Map.entry("speakers", List.of()),
                        Map.entry("releasedAt", "2026-11-23T10:00:05Z")));
        return transcriptEvent(number, 0, version, "TranscriptReleased.v1", data);
    }

    /// One passage.
    public Message<byte[]> passage(int number, int passage) {
        List<Map<String, Object>> incidents = new ArrayList<>();
        for (int i = 0; i < INCIDENTS; i++) {
            incidents.add(incident(number, (passage - 1) * INCIDENTS + i));
        }
        return passage(number, 1, passage, passagesOf(number), incidents);
    }

    /// One passage of a version of a transcript.
    Message<byte[]> passage(int number, int version, int passage, int ofPassages, List<Map<String, Object>> incidents) {
        return passage(number, version, passage, ofPassages, List.of(), incidents);
    }

    /// One passage of a version of a transcript, with its turns.
    Message<byte[]> passage(int number, int version, int passage, int ofPassages, List<Map<String, Object>> turns,
            List<Map<String, Object>> incidents) {
        return transcriptEvent(number, passage, version, "PassageReleased.v1",
                new LinkedHashMap<>(Map.of("studyId", id, "transcriptId", transcript(number), "transcriptNumber",
                        number, "releasedThrough", transcripts, "documentSha256", document(number), "passage", passage,
                        "passages", ofPassages, "turns", turns, "incidents", incidents)));
    }

    private Message<byte[]> transcriptEvent(int number, int passage, int version, String type,
            Map<String, Object> data) {
        if (version > 1) {
            data.put("version", version);
        }
        return event("emic.transcripts.v1", transcript(number) + "/" + passage,
                type + "-" + number + "-" + passage + "-" + version, type, data);
    }

    /// That a version of a transcript begins.
    Message<byte[]> transcriptRevised(int number, int version, String because, int turns, int withdrawn,
            Map<String, List<String>> ended) {
        return transcriptEvent(number, 0, version, "TranscriptRevised.v1",
                new LinkedHashMap<>(Map.of("studyId", id, "transcriptId", transcript(number), "transcriptNumber",
                        number, "because", because, "turns", turns, "turnsWithdrawn", withdrawn, "incidents",
                        ended.entrySet()
                                .stream()
                                .map(one -> Map.of("incident", one.getKey(), "now", one.getValue()))
                                .toList(),
                        "revisedAt", "2026-11-23T12:00:00Z")));
    }

    /// That words of a transcript were withdrawn.
    Message<byte[]> wordsWithdrawn(int number, int version, Collection<String> incidents) {
        return event("emic.studies.v1", id.toString(), "withdrawn-" + number + "-" + version, "WordsWithdrawn.v1",
                Map.of("studyId", id, "transcriptId", transcript(number), "transcriptNumber", number, "version",
                        version, "turns", incidents.size(), "incidents", incidents, "withdrawnAt",
                        "2026-11-23T12:00:00Z"));
    }

    /// A transcript's removal.
    public Message<byte[]> removed(int number) {
        return event("emic.transcripts.v1", transcript(number) + "/0", "removed-" + number, "TranscriptRemoved.v1",
                Map.of("studyId", id, "transcriptId", transcript(number), "transcriptNumber", number,
                        "documentSha256", document(number), "removedAt", "2026-11-23T11:00:00Z"));
    }

    /// A passage as it cannot be read.
    public Message<byte[]> unreadable(int number, int passage) {
        Message<byte[]> readable = passage(number, passage);
        return MessageBuilder.withPayload("no JSON".getBytes(StandardCharsets.UTF_8))
                .copyHeaders(readable.getHeaders())
                .build();
    }

    static Map<String, Object> incident(int number, int turn) {
        // Every ninth says nothing that could be compared.
        boolean wordless = turn % 9 == 4;
        String words = TURNS[(turn + number) % 4].formatted(TOPICS[(turn * 7 + number * 3) % 4]);
        String text = wordless ? "[sighs] …" : "[😀 laughs] " + words;
        int end = wordless ? 7 : 10;
        return Map.of("incident", "i-" + document(number).substring(0, 12) + "-" + turn + "-0", "turn", turn,
                "ordinal", 0, "speaker", SPEAKERS[(turn + number) % 3], "start", 3, "end",
                3 + text.codePointCount(0, text.length()), "text", text, "textSha256", Sha256.of(text), "lang", "en",
                "annotations", List.of(Map.of("kind", "other", "start", 3, "end", 3 + end)));
    }

    private int passagesOf(int number) {
        return number == 2 ? 0 : passages;
    }

    /// The id of a transcript.
    public UUID transcript(int number) {
        return UUID.nameUUIDFromBytes((id + "/" + number).getBytes(StandardCharsets.UTF_8));
    }

    static String document(int number) {
        return Sha256.of("document " + number);
    }

    private Message<byte[]> event(String topic, String key, String name, String type, Map<String, Object> data) {
        String eventId = UUID.nameUUIDFromBytes((id + name).getBytes(StandardCharsets.UTF_8)).toString();
        return Arriving.event(topic, key, eventId, type, id.toString(), JSON.writeValueAsString(data));
    }

}
