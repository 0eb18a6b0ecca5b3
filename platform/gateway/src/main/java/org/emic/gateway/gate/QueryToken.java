package org.emic.gateway.gate;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The token in a query string, and the query without it. Everything else stays as it was written.
///
/// @param token what `token=` says; empty if the query has none
/// @param rest the query without it, with its `?`; empty if nothing is left
record QueryToken(Optional<String> token, String rest) {

    private static final String NAME = "token=";

    static QueryToken in(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return new QueryToken(Optional.empty(), "");
        }
        String[] pairs = query.split("&", -1);
        Optional<String> token = Arrays.stream(pairs)
                .filter(pair -> pair.startsWith(NAME))
                .map(pair -> decoded(pair.substring(NAME.length())))
                .findFirst();
        String rest = Arrays.stream(pairs).filter(pair -> !pair.startsWith(NAME)).collect(Collectors.joining("&"));
        return new QueryToken(token, rest.isEmpty() ? "" : "?" + rest);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

}
