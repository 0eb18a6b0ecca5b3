package org.emic.gateway.gate;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A path that means the same to everybody who reads it: no dot segments, empty segments, path parameters,
/// backslashes or control characters, written out or percent-encoded.
final class PlainPath {

    private static final Pattern CROOKED = Pattern.compile("//|/\\.{1,2}(/|$)|[;\\\\\\p{Cntrl}]");

    private static final Pattern ENCODED_SEPARATOR = Pattern.compile("%(2f|5c|3b|2e|00)", Pattern.CASE_INSENSITIVE);

    private PlainPath() {}

    static boolean is(String path) {
        if (!path.startsWith("/") || CROOKED.matcher(path).find() || ENCODED_SEPARATOR.matcher(path).find()) {
            return false;
        }
        try {
            String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            return !CROOKED.matcher(decoded).find() && !ENCODED_SEPARATOR.matcher(decoded).find();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

}
