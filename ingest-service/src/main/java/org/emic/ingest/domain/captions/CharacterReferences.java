package org.emic.ingest.domain.captions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Resolves `&amp;`, `&#233;` and the like, as HTML does outside attributes (HTML standard, section 13.2.5.72).
final class CharacterReferences {

    private static final int REPLACEMENT = 0xFFFD;
    /// What HTML makes of 0x80 to 0x9F: the characters of Windows-1252.
    private static final String WINDOWS_1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039"
            + "\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D"
            + "\u017E\u0178";

    private CharacterReferences() {}

    /// Appends what the `&` at this place stands for, which may be itself; answers the place after it.
    static int append(String input, int at, StringBuilder to) {
        int next = at + 1 < input.length() && input.charAt(at + 1) == '#'
                ? numeric(input, at, to)
                : named(input, at, to);
        if (next == at) {
            to.append('&');
            return at + 1;
        }
        return next;
    }

    private static int numeric(String input, int at, StringBuilder to) {
        int from = at + 2;
        boolean hex = from < input.length() && (input.charAt(from) == 'x' || input.charAt(from) == 'X');
        int place = hex ? from + 1 : from;
        int first = place;
        int value = 0;
        while (place < input.length() && input.charAt(place) < 128
                && Character.digit(input.charAt(place), hex ? 16 : 10) >= 0) {
            value = Math.min(value * (hex ? 16 : 10) + Character.digit(input.charAt(place), 16), 0x110000);
            place++;
        }
        if (place == first) {
            return at;
        }
        to.appendCodePoint(meant(value));
        return place < input.length() && input.charAt(place) == ';' ? place + 1 : place;
    }

    private static int meant(int value) {
        if (value >= 0x80 && value <= 0x9F) {
            return WINDOWS_1252.charAt(value - 0x80);
        }
        boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        return value == 0 || value > Character.MAX_CODE_POINT || surrogate ? REPLACEMENT : value;
    }

    private static int named(String input, int at, StringBuilder to) {
        int end = Math.min(input.length(), at + 1 + Names.LONGEST);
        for (int stop = end; stop > at + 1; stop--) {
            String found = Names.ALL.get(input.substring(at + 1, stop));
            if (found != null) {
                to.append(found);
                return stop;
            }
        }
        return at;
    }

    /// Loaded when the first reference is met.
    private static final class Names {

        static final Map<String, String> ALL = load();
        static final int LONGEST = ALL.keySet().stream().mapToInt(String::length).max().orElse(0);

        private static Map<String, String> load() {
            Map<String, String> names = new HashMap<>();
            try (InputStream list = CharacterReferences.class.getResourceAsStream("character-references.txt")) {
                if (list == null) {
                    throw new IllegalStateException("The list of character references is missing");
                }
                new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII)).lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" ", -1))
                        .forEach(fields -> names.put(fields[0], characters(fields)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(names);
        }

        private static String characters(String[] fields) {
            StringBuilder characters = new StringBuilder();
            for (int i = 1; i < fields.length; i++) {
                characters.appendCodePoint(Integer.parseInt(fields[i], 16));
            }
            return characters.toString();
        }
    }
}
