package org.emic.theme.domain.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Test
    void wordsOfEveryScriptAreFound() {
        assertThat(Words.of("Don’t wait – идти, 日本!")).containsExactly("don't", "wait", "идти", "日本");
    }

    @ParameterizedTest
    @CsvSource({"fearing,fear,true", "making,make,true", "carried,carry,true", "policy,police,false",
            "category,cat,false",
            "be,being,false", "trial,trial,true"})
    void formsOfOneWordShareAStem(String one, String other, boolean same) {
        assertThat(Words.sameStem(one, other)).isEqualTo(same);
        assertThat(Words.sameStem(other, one)).isEqualTo(same);
    }

    @Test
    void shortPartsOfNamesStayUsable() {
        assertThat(Words.ofNames(List.of("Member A", "Jo Li Smith"))).containsExactly("member", "smith");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"women, power, female|true", "police/court|true", "fearing the police|false",
            "no, they did not come|false", "police|false"})
    void aRowOfSingleWordsIsAListOfKeywords(String label, boolean list) {
        assertThat(Words.isKeywordList(label)).isEqualTo(list);
    }

    @Test
    void lettersGoOnAfterZ() {
        assertThat(List.of(SubTheme.letter(0), SubTheme.letter(25), SubTheme.letter(26), SubTheme.letter(701),
                SubTheme.letter(702)))
                .containsExactly("a", "z", "aa", "zz", "aaa");
    }

}
