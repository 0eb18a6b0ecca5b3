package org.emic.coding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.emic.coding.domain.stance.Word;
import org.emic.coding.domain.stance.Word.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActsTest {

    /// Words with the first letter of their part of speech.
    private static List<String> acts(String tagged) {
        return Acts.of(Arrays.stream(tagged.split(" ")).map(each -> {
            String[] parts = each.split("/");
            Part part = Arrays.stream(Part.values()).filter(any -> any.name().startsWith(parts[1])).findFirst()
                    .orElseThrow();
            return new Word(parts[0], parts[0].toLowerCase(Locale.ROOT), part);
        }).toList());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            get/VERB a/DET quote/NOUN for/PREP my/PRON pet/NOUN, get quote
            get/VERB me/PRON a/DET car/NOUN insurance/NOUN quote/NOUN, get quote
            apply/VERB for/PREP a/DET small/ADJ loan/NOUN, apply loan
            set/VERB up/PREP my/PRON account/NOUN, set account
            """)
    void anActIsAVerbWithTheHeadOfItsObject(String said, String act) {
        assertThat(acts(said)).containsExactly(act);
    }

    @Test
    void wishingAndThinkingAreNoActs() {
        assertThat(acts("i/PRON want/VERB a/DET loan/NOUN")).isEmpty();
        assertThat(acts("i/PRON want/VERB to/OTHER take/VERB a/DET loan/NOUN")).containsExactly("take loan");
    }

    @Test
    void aVerbWithoutAnObjectIsNoAct() {
        assertThat(acts("she/PRON left/VERB early/ADV")).isEmpty();
        assertThat(acts("she/PRON left/VERB")).isEmpty();
    }

    @Test
    void eachActIsToldOnceInAlphabeticalOrder() {
        assertThat(acts("file/VERB claims/NOUN and/CONJ call/ADV ask/VERB police/NOUN file/VERB claims/NOUN"))
                .containsExactly("ask police", "file claims");
    }

}
