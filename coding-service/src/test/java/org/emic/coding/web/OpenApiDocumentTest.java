package org.emic.coding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emic.coding.web.DescribedApi.Operation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the HTTP API is sound in itself.
class OpenApiDocumentTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final DescribedApi api = DescribedApi.read();

    @Test
    void itIsOpenApi31AndEveryReferenceLeadsSomewhere() {
        assertThat(api.document().path("openapi").asString()).startsWith("3.1.");
        assertThat(references().toList()).isNotEmpty()
                .allSatisfy(reference -> assertThat(api.document().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everythingThatIsNamedIsUsed() {
        Set<String> used = references().collect(Collectors.toCollection(TreeSet::new));
        assertThat(api.document().path("components").properties())
                .filteredOn(kind -> !kind.getKey().equals("securitySchemes"))
                .allSatisfy(kind -> assertThat(used).containsAll(kind.getValue()
                        .propertyNames()
                        .stream()
                        .map(name -> "#/components/" + kind.getKey() + "/" + name)
                        .toList()));
    }

    @Test
    void itsSchemasAreSchemas() {
        var schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));
        assertThat(api.document().path("components").path("schemas").properties()).isNotEmpty()
                .allSatisfy(schema -> assertThat(schemas.validate(schema.getValue().toString(), InputFormat.JSON))
                        .as(schema.getKey())
                        .isEmpty());
    }

    @Test
    void everyOperationHasANameOfItsOwnATagAndItsVariables() {
        List<Operation> operations = api.operations();
        Set<String> tags = api.document()
                .path("tags")
                .valueStream()
                .map(tag -> tag.path("name").asString())
                .collect(Collectors.toSet());
        assertThat(operations.stream().map(one -> one.node().path("operationId").asString()).toList())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(operations).allSatisfy(one -> {
            assertThat(one.node().path("tags").valueStream().map(JsonNode::asString).toList()).isSubsetOf(tags)
                    .hasSize(1);
            assertThat(one.node().path("summary").asString()).isNotBlank();
            assertThat(one.node().path("responses").has("default")).isTrue();
            List<String> variables = VARIABLE.matcher(one.path()).results().map(found -> found.group(1)).toList();
            assertThat(api.document()
                    .path("paths")
                    .path(one.path())
                    .path("parameters")
                    .valueStream()
                    .map(api::resolved)
                    .map(parameter -> parameter.path("name").asString())).containsExactlyElementsOf(variables);
        });
    }

    @Test
    void everyExampleIsAsItsSchemaSays() {
        List<JsonNode> bodies = bodies(api.document()).toList();
        assertThat(bodies).filteredOn(body -> examples(body).findAny().isPresent()).hasSizeGreaterThan(20);
        bodies.forEach(body -> examples(body)
                .forEach(example -> api.validate(example.toString(), body.path("schema"), example)));
    }

    @Test
    void aDecisionIsToldApartByItsActAndHasNoFieldThatIsNotRead() {
        JsonNode decision = api.schema("NewDecision");
        Set<String> acts = decision.path("discriminator")
                .path("mapping")
                .properties()
                .stream()
                .map(act -> act.getKey() + " " + act.getValue().asString())
                .collect(Collectors.toCollection(TreeSet::new));
        List<JsonNode> schemas = decision.path("oneOf").valueStream().map(api::resolved).toList();
        assertThat(decision.path("oneOf")
                .valueStream()
                .map(one -> api.resolved(one).path("properties").path("act").path("const").asString() + " "
                        + one.path("$ref").asString()))
                .containsExactlyInAnyOrderElementsOf(acts);
        assertThat(schemas.stream().flatMap(schema -> schema.path("properties").propertyNames().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(fields(DecisionRequest.class));
    }

    @Test
    void otherRequestsHaveTheFieldsThatAreRead() {
        assertThat(described("LensChoice")).containsExactlyInAnyOrderElementsOf(fields(LensRequests.Choice.class));
        assertThat(described("LensSwitch")).containsExactlyInAnyOrderElementsOf(fields(LensRequests.Switch.class));
        assertThat(described("NewAnswer")).containsExactlyInAnyOrderElementsOf(fields(LensRequests.NewAnswer.class));
        assertThat(described("Withdrawal")).containsExactlyInAnyOrderElementsOf(fields(LensRequests.Withdrawal.class));
        assertThat(described("NewDoubleCoding"))
                .containsExactlyInAnyOrderElementsOf(fields(DoubleCodingRequest.Opening.class));
        assertThat(described("UnitCodes")).containsExactlyInAnyOrderElementsOf(fields(DoubleCodingRequest.Codes.class));
        assertThat(described("Reveal")).containsExactlyInAnyOrderElementsOf(fields(DoubleCodingRequest.Reveal.class));
        assertThat(described("AgreedOn"))
                .containsExactlyInAnyOrderElementsOf(fields(DoubleCodingRequest.Agreement.class));
    }

    @Test
    void whatIsNotAsDescribedIsFound() {
        JsonNode made = JsonMapper.shared().readTree("{\"number\": 1, \"code\": null, \"colour\": \"blue\"}");
        assertThatThrownBy(() -> api.validate("an answer", api.schema("Made"), made)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("an answer is not as described")
                .hasMessageContaining("colour");
        JsonNode half = JsonMapper.shared().readTree(
                "{\"who\": \"Ada\", \"act\": \"code\", \"code\": \"c-7a2f60f1b3c4\", \"transcript\": 1}");
        assertThatThrownBy(() -> api.validate("a request", api.schema("NewDecision"), half))
                .isInstanceOf(AssertionError.class);
    }

    private List<String> described(String schema) {
        return List.copyOf(api.schema(schema).path("properties").propertyNames());
    }

    private static List<String> fields(Class<? extends Record> request) {
        return Arrays.stream(request.getRecordComponents()).map(field -> field.getName()).toList();
    }

    private Stream<String> references() {
        return Stream.concat(api.document().findValues("$ref").stream(),
                api.document().findValues("mapping").stream().flatMap(JsonNode::valueStream)).map(JsonNode::asString);
    }

    /// Every body that is described: what has a schema and perhaps examples, by its media type.
    private static Stream<JsonNode> bodies(JsonNode node) {
        return node.findValues("content").stream().flatMap(JsonNode::valueStream);
    }

    private static Stream<JsonNode> examples(JsonNode body) {
        return Stream.concat(body.path("examples").valueStream().map(one -> one.path("value")),
                body.has("example") ? Stream.of(body.path("example")) : Stream.empty());
    }

}
