package org.emic.ingest.domain.protection.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;

/// Where somebody lives: English street names with a house number, British postcodes.
final class Streets implements Rule {

    private static final Pattern STREET = Patterns
            .anyCase("(?<![\\p{L}\\p{N}])\\d{1,5}[a-z]?,?(?:\\s{1,5}(?!and\\b|of\\b)[\\p{L}'’-]{1,40}){1,4}\\s{1,5}"
                    + "(?:street|road|avenue|ave|drive|lane|square|terrace|boulevard|blvd|crescent|highway|parkway|gardens)\\b");
    private static final Pattern POSTCODE = Pattern
            .compile("(?<![\\p{L}\\p{N}])[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?![\\p{L}\\p{N}])");

    @Override
    public List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>(Patterns.marks(STREET, text, Kind.ADDRESS, any -> true));
        marks.addAll(Patterns.marks(POSTCODE, text, Kind.ADDRESS, any -> true));
        return marks;
    }
}
