package org.emic.ingest.domain.stories;

import java.util.regex.Pattern;

/// Whole words in any case, in texts whose apostrophes are all `'`.
final class Phrases {

    private Phrases() {}

    static Pattern anyCase(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}'])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
