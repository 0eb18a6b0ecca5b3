package org.emic.ingest.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.emic.ingest.domain.recognition.Json;
import org.emic.ingest.domain.recognition.JsonSyntax;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON token by token, as strictly as the standard: no name twice, no half of a surrogate pair, nothing behind the
/// end. Jackson's own messages repeat words of the text and are not passed on.
///
/// Thread-safe.
public final class JsonSyntaxJackson implements JsonSyntax {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_STRING = 1 << 20;
    private static final String CUT_OFF = "the document ends before it is complete";
    private static final String BEYOND = String.format(Locale.ROOT,
            "it is nested deeper than %d, or has a number of more than %d, a name of more than %,d or a string of more "
                    + "than %,d characters",
            DEEPEST, LONGEST_NUMBER, LONGEST_NAME, LONGEST_STRING);

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    @Override
    public Parsed parse(String text) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            try {
                Json json = value(parser, parser.nextToken());
                return parser.nextToken() == null
                        ? new Parsed.Value(json)
                        : broken(parser.currentTokenLocation(), "something follows the end of the document");
            } catch (Unacceptable e) {
                return broken(parser.currentTokenLocation(), String.valueOf(e.getMessage()));
            } catch (StreamConstraintsException e) {
                return broken(parser.currentLocation(), BEYOND);
            } catch (JacksonException e) {
                TokenStreamLocation at = parser.currentLocation();
                return broken(at, at.getCharOffset() >= text.length() ? CUT_OFF : "this is no JSON");
            }
        }
    }

    private static Json value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Json.Text(checked(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Number(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Json.Truth(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new Json.Nothing();
            case null, default -> throw new Unacceptable(CUT_OFF);
        };
    }

    private static Json members(JsonParser parser) {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = checked(parser.currentName());
            if (members.containsKey(name)) {
                throw new Unacceptable("the name occurs twice in one object, so nobody knows which value is meant");
            }
            members.put(name, value(parser, parser.nextToken()));
        }
        return new Json.Members(members);
    }

    private static Json items(JsonParser parser) {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new Json.Items(items);
    }

    private static String checked(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw new Unacceptable("the string holds U+%04X, which is no character of a text".formatted(point));
            }
        }
        return text;
    }

    private static Parsed.Broken broken(TokenStreamLocation at, String problem) {
        return new Parsed.Broken("line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()), problem);
    }

    /// JSON by its grammar, but not to be understood.
    private static final class Unacceptable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unacceptable(String problem) {
            super(problem, null, false, false);
        }
    }
}
