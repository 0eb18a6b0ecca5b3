package org.emic.ingest.domain.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Names of languages, in English and in themselves.
final class LanguageNames {

    private static final Map<String, String> TAGS = tags();

    private LanguageNames() {}

    /// The BCP 47 tag of a language.
    ///
    /// @param name in lower case
    static Optional<String> tag(String name) {
        return Optional.ofNullable(TAGS.get(name));
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (String tag : Locale.getISOLanguages()) {
            Locale locale = Locale.of(tag);
            for (Locale in : List.of(Locale.ENGLISH, locale)) {
                tags.putIfAbsent(locale.getDisplayLanguage(in).toLowerCase(Locale.ROOT), tag);
            }
        }
        return Map.copyOf(tags);
    }
}
