package org.emic.coding.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class NearestFewTest {

    @RepeatedTest(100)
    void theNearestAreKeptInWhateverOrderTheyAreOffered(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Integer> similarities = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            order.add(similarities.size());
            similarities.add(random.nextInt(10));
        }
        Collections.shuffle(order, random);
        int most = random.nextInt(12);
        NearestFew few = new NearestFew(most);

        order.forEach(i -> few.offer(i, similarities.get(i)));

        Collections.sort(order);
        order.sort(Comparator.comparing((Integer i) -> similarities.get(i)).reversed());
        assertThat(few.numbers()).containsExactly(order.stream().limit(most).mapToInt(Integer::intValue).toArray());
    }

}
