package org.emic.contracts.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What was released stays as it was, and what is said today can be read by who was built against it.
///
/// When a test fails:
/// - *never changes*, *still open*: put the file back; a change belongs into `topics`, under a higher version in `pom.xml`.
/// - *only gains optional fields*, *still satisfies*: the change would break a service that is not built anew. Add an
///   optional field instead, or a topic beside the old one.
/// - A new version is frozen with `contracts/release VERSION`.
class ReleasedContractsTest {

    private static final Path RELEASED = Path.of("released");
    private static final Path TODAY = Path.of("topics");
    private static final Set<String> PROSE = Set.of("description", "title");
    /// Keywords whose members have names of their own.
    private static final Set<String> NAMED = Set.of("properties", "$defs");

    static List<String> versions() {
        return Contracts.released();
    }

    static Stream<Arguments> events() {
        return Contracts.released()
                .stream()
                .flatMap(version -> Contracts.topics()
                        .stream()
                        .flatMap(topic -> topic.events()
                                .stream()
                                .map(event -> Arguments.of(version, topic.topic(), event.type()))));
    }

    static Stream<Arguments> schemas() throws IOException {
        Stream.Builder<Arguments> schemas = Stream.builder();
        for (String version : versions()) {
            for (Path file : files(RELEASED.resolve(version))) {
                if (file.toString().endsWith(".schema.json")) {
                    schemas.add(Arguments.of(version, file));
                }
            }
        }
        return schemas.build();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aReleasedFileNeverChanges(String version) throws Exception {
        Map<String, String> frozen = Files.readAllLines(RELEASED.resolve(version).resolve("SHA256SUMS"))
                .stream()
                .map(line -> line.split(" {2}\\./", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
        assertThat(digests(RELEASED.resolve(version))).containsExactlyInAnyOrderEntriesOf(frozen);
    }

    @Test
    void theVersionAtWorkIsStillOpenOrAsItWasReleased() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = pom.replaceFirst("(?s).*<artifactId>contracts</artifactId>\\s*<version>([^<]+)<.*", "$1");
        if (versions().contains(version)) {
            assertThat(digests(TODAY)).as("contracts %s are released", version)
                    .containsExactlyInAnyOrderEntriesOf(digests(RELEASED.resolve(version)));
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaOnlyGainsOptionalFields(String version, Path file) throws IOException {
        JsonNode released = read(RELEASED.resolve(version).resolve(file));
        JsonNode today = read(TODAY.resolve(file));
        assertThat(withoutAdditions(today, released)).isEqualTo(withoutAdditions(released, released));
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatWasSaidThenStillSatisfiesTheSchema(String version, String topic, String type) {
        assertThat(Contracts.examplesOf(version, topic, type))
                .allSatisfy(example -> Contracts.validate(topic, type, example.json()));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void noEventIsTakenAway(String version) throws IOException {
        assertThat(files(TODAY)).containsAll(files(RELEASED.resolve(version)));
    }

    /// A schema as it would be without the fields and definitions that a released one does not have, and without prose. A
    /// field that was added and is required stays among `required`, where it makes the difference that it is.
    private static JsonNode withoutAdditions(JsonNode schema, JsonNode released) {
        if (!(schema instanceof ObjectNode keywords)) {
            return schema;
        }
        ObjectNode rest = JsonMapper.shared().createObjectNode();
        keywords.properties().forEach(keyword -> {
            JsonNode then = released.path(keyword.getKey());
            if (NAMED.contains(keyword.getKey())) {
                ObjectNode kept = rest.putObject(keyword.getKey());
                keyword.getValue().properties().forEach(member -> {
                    if (then.has(member.getKey())) {
                        kept.set(member.getKey(), withoutAdditions(member.getValue(), then.path(member.getKey())));
                    }
                });
            } else if (!PROSE.contains(keyword.getKey())) {
                rest.set(keyword.getKey(), withoutAdditions(keyword.getValue(), then));
            }
        });
        return rest;
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static Map<String, String> digests(Path folder) throws Exception {
        Map<String, String> digests = new TreeMap<>();
        for (Path file : files(folder)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(file)));
            digests.put(file.toString(), HexFormat.of().formatHex(digest));
        }
        return digests;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !file.endsWith("SHA256SUMS"))
                    .sorted()
                    .toList();
        }
    }

}
