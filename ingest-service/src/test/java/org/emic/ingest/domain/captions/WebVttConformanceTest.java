package org.emic.ingest.domain.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The W3C's own cases (CC0, see `src/test/resources/webvtt`). A failing case means that a file which browsers can read
/// is read differently here: change the parser, never the case.
class WebVttConformanceTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TestFactory
    Stream<DynamicTest> readsEachFileAsTheStandardWants() {
        return JSON.readTree(text("wpt-file-parsing/expectations.json"))
                .propertyStream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> checkFile(file.getKey(), file.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> buildsEachCuesTreeAsTheStandardWants() {
        return Stream.of("tags", "entities", "text", "timestamps", "tree-building")
                .flatMap(name -> cases(name)
                        .map(one -> DynamicTest.dynamicTest(name + ": " + one.path("text").asString(),
                                () -> assertThat(tree(firstCue(one.path("text").asString())))
                                        .isEqualTo(one.path("expectedTree").asString()))));
    }

    private static CueNode.Element firstCue(String payload) {
        WebVttFile file = WebVttFile.parse("WEBVTT\n\n00:00.000 --> 00:01.000\n" + payload).orElseThrow();
        return CueText.parse(file.cues().getFirst().payload());
    }

    private static Stream<JsonNode> cases(String name) {
        return StreamSupport.stream(JSON.readTree(text("wpt-cue-parsing/" + name + ".json")).spliterator(), false);
    }

    private static void checkFile(String name, JsonNode expected) {
        Optional<WebVttFile> file = WebVttFile.parse(text("wpt-file-parsing/" + name));
        List<Cue> cues = file.map(WebVttFile::cues).orElse(List.of());
        if (expected.has("cues")) {
            assertThat(cues).hasSize(expected.path("cues").asInt());
        }
        expected.path("cue").propertyStream().forEach(entry -> {
            Cue cue = cues.get(Integer.parseInt(entry.getKey()));
            JsonNode wanted = entry.getValue();
            if (wanted.has("id")) {
                assertThat(cue.id()).isEqualTo(wanted.path("id").asString());
            }
            if (wanted.has("text")) {
                assertThat(cue.payload()).isEqualTo(wanted.path("text").asString());
            }
            if (wanted.has("startTime")) {
                assertThat(cue.startMs()).isEqualTo(Math.round(wanted.path("startTime").asDouble() * 1000));
                assertThat(cue.endMs()).isEqualTo(Math.round(wanted.path("endTime").asDouble() * 1000));
            }
        });
    }

    /// The tree in the notation of the cases.
    private static String tree(CueNode.Element root) {
        StringBuilder written = new StringBuilder();
        root.children().forEach(child -> write(child, "| ", written));
        return written.toString();
    }

    private static void write(CueNode node, String indent, StringBuilder to) {
        switch (node) {
            case CueNode.Text text -> to.append(indent).append('"').append(text.text()).append("\"\n");
            case CueNode.Moment moment -> to.append(indent)
                    .append("<?timestamp %02d:%02d:%02d.%03d>\n".formatted(moment.ms() / 3_600_000,
                            moment.ms() / 60_000 % 60, moment.ms() / 1000 % 60, moment.ms() % 1000));
            case CueNode.Element element -> {
                String name = switch (element.tag()) {
                    case "c", "v", "lang" -> "span";
                    default -> element.tag();
                };
                to.append(indent).append('<').append(name).append(">\n");
                String deeper = indent + "  ";
                if (!element.classes().isEmpty()) {
                    to.append(deeper).append("class=\"").append(String.join(" ", element.classes())).append("\"\n");
                }
                if (element.tag().equals("v")) {
                    to.append(deeper).append("title=\"").append(element.annotation()).append("\"\n");
                }
                if (element.tag().equals("lang")) {
                    to.append(deeper).append("lang=\"").append(element.annotation()).append("\"\n");
                }
                element.children().forEach(child -> write(child, deeper, to));
            }
        }
    }

    private static String text(String path) {
        try (InputStream in = Objects
                .requireNonNull(WebVttConformanceTest.class.getResourceAsStream("/webvtt/" + path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
