package org.emic.ingest.domain.protection.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;

/// Numbers of any form that are called a number of somebody's: *passport number C01X00T47*, *case no. 44/2019*.
final class NamedNumbers implements Rule {

    private static final Pattern NAMED = Patterns
            .anyCase("(?<![\\p{L}\\p{N}])(?:passport|driver'?s?'?(?:\\s{1,5}licen[cs]e)?|licen[cs]e|id|i\\.d\\.|"
                    + "identity(?:\\s{1,5}card)?|social\\s{1,5}security|ssn|national\\s{1,5}insurance|nhs|insurance|policy|visa|case|file|"
                    + "reference|account|registration|member(?:ship)?|patient|student|staff|alien|tax|sort|routing|swift)"
                    + "(?:\\s{1,5}(?:number|no\\.?|code|id|card)){0,4}(?:\\s{1,5}(?:is|was|of|:|#))?[\\s:#]{1,5}"
                    + "(?<what>(?=(?:[\\p{L}/-]{0,20}\\d){3})[\\p{L}\\p{N}][\\p{L}\\p{N}/-]{3,24}"
                    + "(?:\\s{1,3}(?:slash|stroke|dash|hyphen)\\s{1,3}\\d{1,10}){0,3})");
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d{2}");

    @Override
    public List<Mark> in(String text) {
        return Patterns.marks(NAMED, text, Kind.ID_NUMBER, number -> !YEAR.matcher(number).matches());
    }
}
