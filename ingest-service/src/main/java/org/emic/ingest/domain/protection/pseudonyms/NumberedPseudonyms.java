package org.emic.ingest.domain.protection.pseudonyms;

import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.emic.ingest.domain.protection.finds.Kind;

/// Neutral pseudonyms with a number drawn at random: *Person 417*, *Place 286*. They claim nothing about gender, origin
/// or faith, and nobody bears one as a name.
public final class NumberedPseudonyms implements Pseudonyms {

    private static final int LEAST = 100;
    private static final int TRIES_A_RANGE = 2_000;

    private final RandomGenerator random;
    private final Predicate<String> usedElsewhere;

    /// @param random the source of the numbers; for real studies one that cannot be foretold
    /// @param usedElsewhere whether another study has given a pseudonym: no two studies share one
    public NumberedPseudonyms(RandomGenerator random, Predicate<String> usedElsewhere) {
        this.random = random;
        this.usedElsewhere = usedElsewhere;
    }

    @Override
    public String fresh(Kind kind, Predicate<String> taken) {
        for (int range = LEAST * 10; range > 0; range *= 10) {
            for (int tries = 0; tries < TRIES_A_RANGE; tries++) {
                String pseudonym = kind.title() + ' ' + random.nextInt(LEAST, range);
                if (!taken.test(pseudonym) && !usedElsewhere.test(pseudonym)) {
                    return pseudonym;
                }
            }
        }
        throw new IllegalStateException("No pseudonym is left for a " + kind.word());
    }
}
