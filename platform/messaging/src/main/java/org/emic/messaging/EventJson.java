package org.emic.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// How the data of events is written and read, the same in every service.
///
/// *Writing* leaves out what is absent (`null`, empty `Optional`). *Reading* is open to fields it does not know, and
/// strict about those it does: a component of a record must be there and not be `null` unless its type says
/// `@Nullable` (JSpecify) or is an `Optional`; numbers, texts and booleans are not taken for one another; no text may hold
/// U+0000 or half a surrogate pair, which no database keeps. Thread-safe.
public final class EventJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .annotationIntrospector(new DeclaredNullness(new JacksonAnnotationIntrospector()))
            .changeDefaultPropertyInclusion(
                    always -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /// The data as JSON in UTF-8.
    ///
    /// @throws JacksonException if it cannot be written, a mistake in the calling code
    public byte[] write(Object data) {
        return mapper.writeValueAsBytes(data);
    }

    /// Reads the data of an event.
    ///
    /// @throws Unreadable if these bytes can never be read as this type
    public <D> D read(byte[] data, Class<D> type) {
        String text = decode(data);
        if (text.isBlank()) {
            throw new Unreadable(Unreadable.Reason.NOT_JSON);
        }
        try {
            checkTexts(text);
            D value = mapper.readValue(text, type);
            // The literal null. The mapper's contract does not tell NullAway.
            if (value == null) {
                throw new Unreadable(Unreadable.Reason.DOES_NOT_BIND);
            }
            return value;
        } catch (InvalidDefinitionException mistake) {
            // A class that Jackson cannot make at all says nothing about the record.
            throw mistake;
        } catch (DatabindException | InputCoercionException unfit) {
            throw new Unreadable(Unreadable.Reason.DOES_NOT_BIND);
        } catch (JacksonException malformed) {
            throw new Unreadable(Unreadable.Reason.NOT_JSON);
        }
    }

    // Only an escape can bring what no database keeps: a bare U+0000 is not JSON, half a surrogate pair not UTF-8.
    private void checkTexts(String text) {
        if (!text.contains("\\u")) {
            return;
        }
        try (JsonParser parser = mapper.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean isText = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
                if (isText && parser.getString().codePoints().anyMatch(EventJson::cannotBeKept)) {
                    throw new Unreadable(Unreadable.Reason.DOES_NOT_BIND);
                }
            }
        }
    }

    private static boolean cannotBeKept(int point) {
        return point == 0 || Character.getType(point) == Character.SURROGATE;
    }

    // Strict, where Jackson would guess the encoding and let some malformed bytes pass.
    private static String decode(byte[] data) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
        } catch (CharacterCodingException malformed) {
            throw new Unreadable(Unreadable.Reason.NOT_UTF8);
        }
    }

}
