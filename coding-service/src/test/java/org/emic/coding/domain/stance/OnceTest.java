package org.emic.coding.domain.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.emic.coding.domain.stance.Term.Role;
import org.junit.jupiter.api.Test;

class OnceTest {

    @Test
    void equalWordsAreKeptOnce() {
        Once once = new Once();

        List<String> words = once.words(List.of("police", said("believe")));

        assertThat(words).containsExactly("police", "believe");
        assertThat(once.word(said("believe"))).isSameAs(words.get(1));
        assertThat(once.word("doubt")).isEqualTo("doubt");
    }

    @Test
    void equalTermsAreKeptOnceAndOthersAreNotMistakenForThem() {
        Once once = new Once();
        Term told = term(Role.PREDICATE);
        Term subject = term(Role.SUBJECT);

        List<Term> kept = once.terms(List.of(told, subject, term(Role.PREDICATE)));

        assertThat(kept.get(0)).isSameAs(told);
        assertThat(kept.get(1)).isSameAs(subject);
        assertThat(kept.get(2)).isSameAs(told);
    }

    private static Term term(Role role) {
        return new Term("believe", role, 1, "", Map.of("believe", 1), 0);
    }

    private static String said(String word) {
        return new StringBuilder(word).toString();
    }

}
