package org.emic.ingest.domain.protection.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as they are compared: lower case, without accents, with one kind of apostrophe.
public final class Folded {

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    private Folded() {}

    /// The text folded. Its length may differ.
    public static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        String plain = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).replace('’', '\'').replace('ł', 'l')
                .replace('ø', 'o').replace('đ', 'd');
    }
}
