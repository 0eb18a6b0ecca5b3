package org.emic.ingest.domain.protection.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;

/// E-mail and web addresses as people say them: *lopez at gmail dot com*, *w w w dot example dot org slash help*.
final class SpokenNetAddresses implements Rule {

    private static final String PART = "(?!(?:at|the|a|an|of)\\b)[\\p{L}\\p{N}][\\p{L}\\p{N}-]*";
    private static final String JOINT = "(?:\\s+(?:dot|point|underscore|dash|hyphen|minus)\\s+|\\.|_)";
    private static final String DOMAIN = PART + "(?:\\s+dot\\s+" + PART + ")*\\s+dot\\s+" + NetAddresses.ENDING + "\\b";
    private static final Pattern EMAIL = Patterns
            .anyCase("\\b" + PART + "(?:" + JOINT + PART + ")*\\s+at\\s+" + DOMAIN);
    private static final Pattern URL = Patterns.anyCase(
            "\\b(?:w\\s*w\\s*w\\s+dot\\s+)?" + DOMAIN + "(?:\\s+(?:forward\\s+)?slash\\s+" + PART + ")*");

    @Override
    public List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>(Patterns.marks(EMAIL, text, Kind.EMAIL, any -> true));
        marks.addAll(Patterns.marks(URL, text, Kind.URL, any -> true));
        return marks;
    }
}
