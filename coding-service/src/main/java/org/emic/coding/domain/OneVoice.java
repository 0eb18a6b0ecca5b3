package org.emic.coding.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A code that one speaker or one language dominates: it may say more of that voice than of what was talked about. A person
/// should look at it; nothing is wrong with a code of one voice.
///
/// A voice dominates a code of at least five incidents where more than half are its own, and where so many would come about
/// less than once in a hundred if the voice had its share of the talk in the code, too (the tail of a binomial distribution).
/// So the only speaker of a study dominates nothing, and who talks most must stand out the more.
///
/// @param voice the speaker's name or the language's tag
/// @param incidents how many of the code's incidents are this voice's
/// @param of how many the code has
/// @param shareOfTalk the voice's share of all incidents of the study, from 0 to 1
public record OneVoice(String voice, int incidents, int of, double shareOfTalk) {

    private static final int FEWEST = 5;
    private static final double SELDOM = 0.01;

    /// The voices that dominate a code: one or none.
    ///
    /// @param code how many of the code's incidents each voice has
    /// @param talk how many incidents of the whole study each has, those of the code among them
    public static List<OneVoice> dominating(Map<String, Integer> code, Map<String, Integer> talk) {
        int of = total(code);
        int said = total(talk);
        if (of < FEWEST) {
            return List.of();
        }
        return code.entrySet()
                .stream()
                .map(voice -> new OneVoice(voice.getKey(), voice.getValue(), of,
                        (double) talk.getOrDefault(voice.getKey(), 0) / said))
                .filter(OneVoice::dominates)
                .sorted(Comparator.comparing(OneVoice::voice))
                .toList();
    }

    private boolean dominates() {
        return 2 * incidents > of && chance() < SELDOM;
    }

    /// The chance that at least so many of the incidents are the voice's, if each were with the chance of its share of talk.
    /// Each term comes of the one before.
    private double chance() {
        if (shareOfTalk >= 1) {
            return 1;
        }
        double term = Math.exp(logOfFirst());
        double chance = 0;
        for (int k = incidents; k <= of; k++) {
            chance += term;
            term *= (of - k) * shareOfTalk / ((k + 1) * (1 - shareOfTalk));
        }
        return chance;
    }

    private double logOfFirst() {
        double log = incidents * Math.log(shareOfTalk) + (of - incidents) * Math.log1p(-shareOfTalk);
        for (int i = 1; i <= incidents; i++) {
            log += Math.log((double) (of - incidents + i) / i);
        }
        return log;
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

}
