package org.emic.coding.web;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The file that describes the service's HTTP API, to hold the service against it.
final class DescribedApi {

    private static final String FILE = "openapi.yaml";
    private static final String SCHEMAS = "#/components/schemas/";
    /// What any address may answer: an id that is none, no session, another form than is taken.
    private static final Set<Integer> ALWAYS_POSSIBLE = Set.of(400, 403, 415);
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            registry -> registry
                    .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode document;

    private DescribedApi(JsonNode document) {
        this.document = document;
    }

    /// Reads the file.
    static DescribedApi read() {
        try (InputStream in = Objects.requireNonNull(DescribedApi.class.getResourceAsStream(FILE), FILE)) {
            return new DescribedApi(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    /// What can be done at an address.
    ///
    /// @param method in capitals
    /// @param path with its variables in braces
    record Operation(String method, String path, JsonNode node) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        /// The schema of what is answered, or nothing where no body is described.
        ///
        /// @throws AssertionError if this answer is not described
        JsonNode answer(DescribedApi api, int status, String mediaType) {
            JsonNode responses = node.path("responses");
            String code = Integer.toString(status);
            boolean byDefault = ALWAYS_POSSIBLE.contains(status) && !responses.has(code);
            JsonNode response = api.resolved(responses.path(byDefault ? "default" : code));
            if (response.isMissingNode() || mediaType.isEmpty() != response.path("content").isMissingNode()) {
                throw new AssertionError("%s: %d with %s is not described".formatted(this, status, mediaType));
            }
            return mediaType.isEmpty() ? response.path("content") : schema(response, mediaType);
        }

        /// The schema of what is sent.
        JsonNode request(String mediaType) {
            return schema(node.path("requestBody"), mediaType);
        }

        private JsonNode schema(JsonNode body, String mediaType) {
            JsonNode schema = body.path("content").path(mediaType).path("schema");
            if (schema.isMissingNode()) {
                throw new AssertionError("%s: %s is not described".formatted(this, mediaType));
            }
            return schema;
        }

    }

    List<Operation> operations() {
        return document.path("paths")
                .properties()
                .stream()
                .flatMap(path -> path.getValue()
                        .properties()
                        .stream()
                        .filter(one -> METHODS.contains(one.getKey()))
                        .map(one -> new Operation(one.getKey().toUpperCase(Locale.ROOT), path.getKey(),
                                one.getValue())))
                .toList();
    }

    Operation operation(String method, String path) {
        return operations().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " " + path + " is not described"));
    }

    /// Methods with addresses, and each with the names of the parameters of its query: `GET /a`, `GET /a?from`.
    Set<String> told() {
        return operations().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.toString()),
                        one.node()
                                .path("parameters")
                                .valueStream()
                                .map(this::resolved)
                                .filter(parameter -> parameter.path("in").asString().equals("query"))
                                .map(parameter -> one + "?" + parameter.path("name").asString())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What a node says, where it may be a reference.
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    /// Holds a value against a schema of the file.
    ///
    /// @throws AssertionError naming each place that breaks the schema
    void validate(String what, JsonNode schema, JsonNode value) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("$defs", document.path("components").path("schemas"));
        List<Error> errors = REGISTRY.getSchema(whole.toString().replace("\"" + SCHEMAS, "\"#/$defs/"))
                .validate(value.toString(), InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError("%s is not as described:%n%s".formatted(what,
                    String.join("\n", errors.stream().map(Object::toString).toList())));
        }
    }

}
