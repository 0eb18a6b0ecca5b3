package org.emic.ingest.domain.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who a segment's speaker is: a name beside the words, or a number whose name stands in a list of speakers.
final class SpeakerNames {

    private static final List<String> MEMBERS = List.of("speaker_name", "speakerName", "speaker_label", "speakerLabel",
            "speaker", "speaker_id", "speakerId", "speaker_model_label");
    private static final List<String> IDS = List.of("id", "speaker_id", "speakerId", "label");
    private static final List<String> NAMES = List.of("name", "speaker_name", "speakerName", "display_name");

    private final Map<String, String> byId = new HashMap<>();

    private SpeakerNames() {}

    /// The names that a document's list of speakers gives.
    static SpeakerNames in(Node root) {
        SpeakerNames names = new SpeakerNames();
        root.member("speakers").filter(Node::isItems).ifPresent(speakers -> speakers.items().forEach(names::learn));
        return names;
    }

    private void learn(Node speaker) {
        Optional<Node> id = speaker.member(IDS);
        Optional<Node> name = speaker.member(NAMES);
        if (id.isPresent() && name.isPresent()) {
            byId.put(id.get().name(), name.get().text());
        }
    }

    /// Who speaks in a segment; empty where nobody is named.
    Optional<String> of(Node segment) {
        return segment.member(MEMBERS).map(this::name).filter(name -> !name.isBlank());
    }

    private String name(Node speaker) {
        if (speaker.isMembers()) {
            return speaker.member(NAMES).or(() -> speaker.member(IDS)).map(this::name).orElse("");
        }
        String given = speaker.name();
        return byId.getOrDefault(given, given);
    }
}
