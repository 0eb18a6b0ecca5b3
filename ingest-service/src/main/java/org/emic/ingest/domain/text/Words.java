package org.emic.ingest.domain.text;

/// Words as people count them: stretches without a blank.
public final class Words {

    private Words() {}

    /// How many words the text has.
    public static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int at = 0; at < text.length(); at++) {
            boolean blank = Blank.is(text.charAt(at));
            if (!blank && !inside) {
                words++;
            }
            inside = !blank;
        }
        return words;
    }
}
