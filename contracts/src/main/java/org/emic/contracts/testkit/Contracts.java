package org.emic.contracts.testkit;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The contracts on the class path, to test a service against.
///
/// Thread-safe.
public final class Contracts {

    private static final String IDS = "https://emic.example/contracts/";

    private static final String FILES = "/org/emic/contracts/";

    private static final String TODAY = "topics/";

    private static final List<String> TOPICS = List.of("emic.studies.v1", "emic.transcripts.v1", "emic.codes.v1",
            "emic.themes.v1", "emic.reports.v1");

    private static final YAMLMapper YAML = new YAMLMapper();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(id -> text(TODAY + id.substring(IDS.length())))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Contracts() {}

    /// All topics, in the order in which words flow through them.
    public static List<Topic> topics() {
        return TOPICS.stream().map(Contracts::topic).toList();
    }

    /// The topic of this name.
    ///
    /// @throws IllegalArgumentException if there is no such topic
    public static Topic topic(String name) {
        return topic(TODAY, name);
    }

    private static Topic topic(String state, String name) {
        return YAML.readValue(text(state + name + "/topic.yaml"), Topic.class);
    }

    /// The versions of the contracts that were released, the oldest first. Their files never change.
    public static List<String> released() {
        return text("released/versions").lines().toList();
    }

    /// All published examples of an event.
    ///
    /// @throws IllegalArgumentException if the topic has no such event
    public static List<Example> examples(String topic, String type) {
        return examples(TODAY, topic, type);
    }

    /// The examples of an event in a released version; none if that version did not have it yet.
    ///
    /// @throws IllegalArgumentException if there is no such version
    public static List<Example> examplesOf(String version, String topic, String type) {
        String state = "released/" + version + "/";
        boolean known = topic(state, topic).events().stream().anyMatch(event -> event.type().equals(type));
        return known ? examples(state, topic, type) : List.of();
    }

    private static List<Example> examples(String state, String topic, String type) {
        return topic(state, topic).event(type)
                .examples()
                .stream()
                .map(name -> new Example(name, bytes(state + topic + "/examples/" + name + ".json")))
                .toList();
    }

    /// What a reader must be able to read: every example of today and of every released version, and each with a field that
    /// was added later.
    ///
    /// @throws IllegalArgumentException if the topic has no such event
    public static List<Example> examplesForReaders(String topic, String type) {
        List<Example> all = new ArrayList<>(examples(topic, type));
        for (String version : released()) {
            examplesOf(version, topic, type).forEach(example -> all.add(example.of(version)));
        }
        return all.stream().flatMap(example -> Stream.of(example, example.withUnknownField())).toList();
    }

    /// Holds an event's JSON against the closed schema of its type.
    ///
    /// @throws AssertionError naming each place that breaks the schema, without the values
    /// @throws IllegalArgumentException if the topic has no such event
    public static void validate(String topic, String type, byte[] json) {
        topic(topic).event(type);
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of(IDS + topic + "/" + type + ".schema.json"));
        List<Error> errors = schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError("%s on %s breaks its schema:%n%s".formatted(type, topic,
                    String.join("\n", errors.stream().map(Contracts::place).toList())));
        }
    }

    private static String place(Error error) {
        return "  %s: %s %s".formatted(error.getInstanceLocation(), error.getKeyword(),
                error.getProperty() == null ? "" : error.getProperty());
    }

    static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Contracts.class.getResourceAsStream(FILES + file)) {
            if (in == null) {
                throw new IllegalArgumentException("the contracts have no " + file);
            }
            return in.readAllBytes();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
