package org.emic.contracts.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContractsTest {

    private static final Path TOPICS = Path.of("topics");

    static Stream<Arguments> events() {
        return Contracts.topics()
                .stream()
                .flatMap(topic -> topic.events().stream().map(event -> Arguments.of(topic.topic(), event.type())));
    }

    static Stream<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.walk(TOPICS)) {
            return files.filter(file -> file.toString().endsWith(".schema.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyExampleSatisfiesItsSchema(String topic, String type) {
        assertThat(Contracts.examples(topic, type)).isNotEmpty()
                .allSatisfy(example -> Contracts.validate(topic, type, example.json()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void aProducerMayNotAddAFieldThatTheSchemaDoesNotName(String topic, String type) {
        Example later = Contracts.examples(topic, type).getFirst().withUnknownField();
        assertThatThrownBy(() -> Contracts.validate(topic, type, later.json())).isInstanceOf(AssertionError.class)
                .hasMessageContaining("additionalProperties");
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventNamesItsStudy(String topic, String type) {
        assertThat(Contracts.examples(topic, type)).allSatisfy(
                example -> assertThat(JsonMapper.shared().readTree(example.json()).path("studyId").asString())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyObjectOfASchemaIsClosed(Path schema) throws IOException {
        assertClosed(JsonMapper.shared().readTree(Files.readAllBytes(schema)), schema.toString());
    }

    @Test
    void everyFileBelongsToADeclaredEvent() throws IOException {
        for (Topic topic : Contracts.topics()) {
            List<String> schemas = topic.events().stream().map(event -> event.type() + ".schema.json").toList();
            List<String> examples = topic.events()
                    .stream()
                    .flatMap(event -> event.examples().stream())
                    .map(name -> name + ".json")
                    .toList();
            assertThat(filesIn(TOPICS.resolve(topic.topic()), ".schema.json"))
                    .containsExactlyInAnyOrderElementsOf(schemas);
            assertThat(filesIn(TOPICS.resolve(topic.topic()).resolve("examples"), ".json"))
                    .containsExactlyInAnyOrderElementsOf(examples);
        }
    }

    @Test
    void wordsStayOnATopicForSevenDaysAtMost() {
        assertThat(Contracts.topics()).allSatisfy(topic -> {
            assertThat(topic.retention()).isEqualTo(Duration.ofDays(7));
            assertThat(topic.segment()).isLessThan(Duration.ofDays(1));
            assertThat(topic.partitions()).isPositive();
        });
    }

    @Test
    void asyncApiTellsTheSameTopicsAndEvents() throws IOException {
        JsonNode api = new tools.jackson.dataformat.yaml.YAMLMapper()
                .readTree(Files.readString(Path.of("asyncapi.yaml")));
        List<String> told = api.path("channels")
                .properties()
                .stream()
                .flatMap(channel -> channel.getValue()
                        .path("messages")
                        .properties()
                        .stream()
                        .map(message -> channel.getValue().path("address").asString() + " " + message.getKey()))
                .toList();
        assertThat(told).containsExactlyElementsOf(
                events().map(event -> event.get()[0] + " " + event.get()[1]).toList());
        assertThat(api.path("components").path("messages").properties()).allSatisfy(message -> {
            String schema = message.getValue().path("payload").path("schema").path("$ref").asString();
            assertThat(Path.of(schema)).exists();
        });
    }

    @Test
    void aBrokenEventIsNamedByItsPlaceAndNeverByItsWords() {
        ObjectNode broken = (ObjectNode) JsonMapper.shared()
                .readTree(Contracts.examples("emic.studies.v1", "StudyOpened.v1").getFirst().json());
        broken.put("names", "whatever she said");
        byte[] json = broken.toString().getBytes(UTF_8);
        assertThatThrownBy(() -> Contracts.validate("emic.studies.v1", "StudyOpened.v1", json))
                .hasMessageContaining("/names")
                .hasMessageNotContaining("whatever she said");
    }

    private static List<String> filesIn(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending)).toList();
        }
    }

    private static void assertClosed(JsonNode schema, String where) {
        if (schema.has("properties")) {
            assertThat(schema.path("additionalProperties").isBoolean()).as(where).isTrue();
        }
        schema.properties().forEach(child -> assertClosed(child.getValue(), where + "/" + child.getKey()));
    }

}
