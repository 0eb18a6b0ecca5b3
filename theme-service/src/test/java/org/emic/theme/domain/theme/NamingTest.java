package org.emic.theme.domain.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.theme.domain.theme.Codebook.code;
import static org.emic.theme.domain.theme.Codebook.direction;

import java.util.List;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.Origin;
import org.junit.jupiter.api.Test;

class NamingTest {

    @Test
    void theWeightiestCodeNamesTheGroup() {
        assertThat(name(code(1, "waiting for years", 2, direction(0)).done(),
                code(2, "fearing the police", 9, direction(0)).done()))
                .isEqualTo(new Label("fearing the police", Origin.CONSTRUCTED));
    }

    @Test
    void wordsThatSetTheGroupApartCountMoreThanWordsThatAllGroupsShare() {
        Code shared = code(1, "helping the clients", 5, direction(0)).terms("client", "help").done();
        Code apart = code(2, "waiting for trial", 4, direction(0)).terms("trial", "wait").done();
        Code elsewhere = code(3, "helping clients pay", 50, direction(1)).terms("client", "help").done();
        List<Label> labels = new Naming(List.of(shared, apart, elsewhere))
                .name(List.of(List.of(shared, apart), List.of(elsewhere)));
        assertThat(labels.getFirst().text()).isEqualTo("waiting for trial");
    }

    @Test
    void severalCodesAreNotCalledAsOneOfThem() {
        Code one = code(1, "fearing the police", 9, direction(0)).candidates("hiding from the police").done();
        Code two = code(2, "hiding from the police", 2, direction(0)).candidates("staying indoors").done();
        assertThat(name(one, two).text()).isEqualTo("staying indoors");
        assertThat(name(one).text()).isEqualTo("fearing the police");
    }

    @Test
    void wordsThatTheGroupsCodesShareCountMoreThanWordsOfOne() {
        Code one = code(1, "counting months", 5, direction(0)).terms("wage", "claim", "month")
                .candidates("the wage claim", "counting the month").done();
        Code two = code(2, "missing salaries", 5, direction(0)).terms("salary", "month").done();
        Code three = code(3, "paying late", 5, direction(0)).terms("pay", "month").done();
        assertThat(name(one, two, three).text()).isEqualTo("counting the month");
    }

    @Test
    void aSpeakerIsNeverNamed() {
        Code named = code(1, "what Kerlene saw there", 9, direction(0)).voices("Kerlene Mootilal")
                .candidates("seeing the raid").done();
        assertThat(name(named)).isEqualTo(new Label("seeing the raid", Origin.IN_VIVO));
    }

    @Test
    void aListOfKeywordsIsNoName() {
        assertThat(name(code(1, "women, power, female", 9, direction(0)).candidates("criticising old roles").done())
                .text())
                .isEqualTo("criticising old roles");
    }

    @Test
    void aSingleWordIsUsedOnlyWhereNothingElseIsThere() {
        assertThat(name(code(1, "police", 9, direction(0)).candidates("fearing the police").done()).text())
                .isEqualTo("fearing the police");
        assertThat(name(code(1, "police", 9, direction(0)).done()).text()).isEqualTo("police");
    }

    @Test
    void theSecondGroupTakesAnotherLabelWhereTheFirstHasTakenIt() {
        Code one = code(1, "being heard", 9, direction(0)).done();
        Code two = code(2, "Being heard", 9, direction(1)).candidates("being listened to").done();
        assertThat(new Naming(List.of(one, two)).name(List.of(List.of(one), List.of(two)))).extracting(Label::text)
                .containsExactly("being heard", "being listened to");
    }

    @Test
    void aDefinitionSaysWhatTheDataHoldAndNothingElse() {
        Code one = code(1, "fearing the police", 9, direction(0)).voices("Ada", "Ben").terms("police").done();
        Code two = code(2, "waiting for trial", 1, direction(0)).voices("Ben").terms("trial").done();
        Code other = code(3, "paying rent", 2, direction(1)).voices("Cleo").done();
        List<Code> group = List.of(one, two);
        assertThat(new Naming(List.of(one, two, other)).definition(group, List.of(group, List.of(other)))).isEqualTo(
                "Brings together 2 codes (“fearing the police”; “waiting for trial”) with 10 codings by 2 of 3 speakers."
                        + " Terms that set it apart: police, trial.");
    }

    @Test
    void aDefinitionNamesTheCodesThatAreNearestToEachOtherOfThreeOrMore() {
        Code far = code(1, "paying rent", 3, direction(2)).done();
        Code one = code(2, "fearing the police", 3, direction(0)).done();
        Code two = code(3, "hiding from the police", 3, direction(0)).done();
        List<Code> group = List.of(far, one, two);
        assertThat(new Naming(group).definition(group, List.of(group)))
                .contains("Nearest to each other: “fearing the police” and “hiding from the police”.");
    }

    private static Label name(Code... codes) {
        List<Code> group = List.of(codes);
        return new Naming(group).name(List.of(group)).getFirst();
    }

}
