package org.emic.coding.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.emic.coding.domain.PhraseFinder;

/// How far codes stay what they are when something else changes: the agreement of two runs about the units of both.
final class Stability {

    private static final int RUNS = 3;

    private final GoldSet set;
    private final Embeddings embeddings;
    private final PhraseFinder phrases;
    private final Found whole;

    Stability(GoldSet set, Found whole, Embeddings embeddings, PhraseFinder phrases) {
        this.set = set;
        this.whole = whole;
        this.embeddings = embeddings;
        this.phrases = phrases;
    }

    /// Agreement with runs in which the order was shuffled.
    Spread otherOrders() {
        Spread spread = new Spread();
        for (int run = 0; run < RUNS; run++) {
            spread.add(agreement(shuffled(run)));
        }
        return spread;
    }

    /// Agreement with runs that leave out one of those who speak most, each in turn; empty where only one speaks.
    Spread withoutASpeaker() {
        Map<String, Integer> turns = new HashMap<>();
        set.units().forEach(unit -> turns.merge(unit.speaker(), 1, Integer::sum));
        Spread spread = new Spread();
        turns.entrySet()
                .stream()
                .filter(_ -> turns.size() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(2L * RUNS)
                .forEach(speaker -> spread.add(agreement(units().filter(
                        unit -> !set.units().get(unit).speaker().equals(speaker.getKey())).boxed().toList())));
        return spread;
    }

    /// Agreement with runs that leave out a tenth of the units.
    Spread withoutATenth() {
        Spread spread = new Spread();
        for (int run = 0; run < RUNS; run++) {
            List<Integer> kept = shuffled(run).subList(0, set.units().size() * 9 / 10);
            spread.add(agreement(kept.stream().sorted().toList()));
        }
        return spread;
    }

    private IntStream units() {
        return IntStream.range(0, set.units().size());
    }

    private List<Integer> shuffled(int seed) {
        List<Integer> numbers = new ArrayList<>(units().boxed().toList());
        Collections.shuffle(numbers, new Random(seed));
        return numbers;
    }

    private double agreement(List<Integer> numbers) {
        Found other = Found.in(set, numbers, embeddings, phrases);
        return Agreement.of(numbers.stream().map(whole::group).toList(), numbers.stream().map(other::group).toList())
                .adjustedRand();
    }

}
