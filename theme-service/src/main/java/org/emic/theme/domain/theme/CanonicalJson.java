package org.emic.theme.domain.theme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// JSON in one form only: keys in order, no white space, and no escapes but those that JSON demands (RFC 8785 for text,
/// whole numbers and what [Double#toString] writes).
final class CanonicalJson {

    private CanonicalJson() {}

    /// SHA-256 in hexadecimal over the UTF-8 form.
    static String digest(Object value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(write(value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Writes maps with string keys, lists, strings, numbers and booleans.
    static String write(Object value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        switch (value) {
            case Map<?, ?> map -> {
                TreeMap<String, Object> sorted = new TreeMap<>();
                map.forEach((key, inner) -> sorted.put(String.valueOf(key), inner));
                json.append('{');
                sorted.forEach((key, inner) -> {
                    separate(json);
                    quote(key, json);
                    json.append(':');
                    write(inner, json);
                });
                json.append('}');
            }
            case List<?> list -> {
                json.append('[');
                for (Object inner : list) {
                    separate(json);
                    write(inner, json);
                }
                json.append(']');
            }
            case Number number -> json.append(number);
            case Boolean bool -> json.append(bool);
            default -> quote(value.toString(), json);
        }
    }

    private static void separate(StringBuilder json) {
        char last = json.charAt(json.length() - 1);
        if (last != '{' && last != '[') {
            json.append(',');
        }
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(c < 0x20 ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        json.append('"');
    }

}
