package org.emic.ingest.domain.protection.names;

import java.util.Set;

/// Words that stand beside names and are none.
final class Titles {

    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev",
            "reverend", "sir", "madam", "dame", "lord", "lady", "father", "sister", "brother", "fr", "sr", "judge",
            "justice", "sergeant", "sgt", "officer", "captain", "capt", "inspector", "constable", "detective",
            "senator",
            "minister", "president", "señor", "senor", "senora", "senorita", "sra", "herr", "frau", "monsieur",
            "madame",
            "mme", "mlle", "sheikh", "imam", "rabbi", "uncle", "aunt", "auntie", "aunty");
    /// Those that nobody is spoken of by without a name, so that the word after them is one.
    private static final Set<String> BEFORE_NAMES = Set.of("mr", "mrs", "ms", "mx", "dr", "prof", "rev", "sgt", "capt",
            "sra", "mme", "mlle", "frau", "herr", "monsieur");
    private static final Set<String> PARTICLES = Set.of("de", "del", "der", "den", "di", "da", "dos", "das", "do", "du",
            "la", "le", "van", "von", "zu", "bin", "ibn", "bint", "al", "el", "abu", "of", "the", "and", "y", "e", "st",
            "san", "jr", "sr", "ii", "iii");

    private Titles() {}

    static boolean isTitle(String folded) {
        return TITLES.contains(folded);
    }

    static boolean precedesName(String folded) {
        return BEFORE_NAMES.contains(folded);
    }

    /// Whether a name is never said by this word alone.
    static boolean isParticle(String folded) {
        return PARTICLES.contains(folded);
    }
}
