package org.emic.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.emic.ingest.domain.recognition.Json;
import org.emic.ingest.domain.recognition.JsonSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSyntaxJacksonTest {

    private final JsonSyntax syntax = new JsonSyntaxJackson();

    @Test
    void readsEachKindOfValue() {
        assertThat(syntax.parse("{\"a\": [\"b\\u00e9\", 1.50, true, null, {}]}")).isInstanceOfSatisfying(
                JsonSyntax.Parsed.Value.class,
                value -> assertThat(String.valueOf(value.json())).contains("Text[value=bé]", "Number[written=1.50]",
                        "Truth[value=true]", "Nothing[]", "Members[byName={}]"));
        assertThat(syntax.parse("7")).isEqualTo(new JsonSyntax.Parsed.Value(new Json.Number("7")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{'a': 1}|no JSON|line 1, column 3",
            "{\"a\": 1,|before it is complete|line 1", "[1|before it is complete|line 1",
            "{\"a\": 1, \"a\": 2}|occurs twice|line 1, column 10", "[1] 2|follows the end|line 1, column 5",
            "[\"\\ud800\"]|U+D800|line 1, column 2", "[\"\\u0000\"]|U+0000|line 1, column 2",
            "[secret]|no JSON|line 1", "[NaN]|no JSON|line 1", "[01]|no JSON|line 1"})
    void namesThePlaceOfWhatIsBroken(String json, String problem, String place) {
        JsonSyntax.Parsed.Broken broken = broken(json);
        assertThat(broken.problem()).contains(problem).doesNotContain("secret");
        assertThat(broken.place()).startsWith(place);
    }

    @Test
    void setsLimits() {
        assertThat(broken("[".repeat(100_000)).problem()).contains("deeper than 64");
        assertThat(broken("[" + "9".repeat(200) + "]").problem()).contains("a number of more than 100");
        assertThat(broken("[\"" + "a".repeat(2_000_000) + "\"]").problem()).contains("1,048,576 characters");
        assertThat(broken("{\"" + "a".repeat(100_000) + "\": 1}").problem()).contains("a name of more than 1,000");
    }

    private JsonSyntax.Parsed.Broken broken(String json) {
        JsonSyntax.Parsed parsed = syntax.parse(json);
        assertThat(parsed).isInstanceOf(JsonSyntax.Parsed.Broken.class);
        return (JsonSyntax.Parsed.Broken) parsed;
    }
}
