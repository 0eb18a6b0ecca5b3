package org.emic.theme.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.emic.theme.domain.theme.Theme;
import org.emic.theme.domain.theme.Themes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Two real focus groups (AutSPACEs), whose turns people have put into eight themes. Nobody tells the machine how many.
///
/// If this fails, the themes have become worse than they were: RATIONALE.md says what was measured. The figures are not to be
/// tuned on these two conversations. It prints them; `bench/tried.py` compares other ways.
class AgreementWithPeopleTest {

    @ParameterizedTest
    @ValueSource(strings = {"autspaces-04-october", "autspaces-18-september"})
    void themesAgreeWithPeopleMoreThanChance(String name) throws IOException {
        HumanThemes human = read(name);
        Themes themes = human.synthesised();
        System.out.printf("%s: %d codes, %d themes, ARI %.3f; %d sub-themes, ARI %.3f%n", name, human.codes().size(),
                themes.themes().size(), human.agreementOnThemes(themes), themes.subThemes(),
                human.agreementOnSubThemes(themes));
        for (Theme theme : themes.themes()) {
            System.out.printf("  %d. %s%n     %s%n", theme.number(), theme.label().text(), theme.definition());
            theme.subThemes().forEach(part -> System.out.printf("     (%s) %s%n", part.letter(), part.label().text()));
        }
        assertThat(themes.themes()).hasSizeBetween(3, 10);
        assertThat(human.agreementOnThemes(themes)).isGreaterThanOrEqualTo(0.08);
    }

    static HumanThemes read(String name) throws IOException {
        InputStream file = AgreementWithPeopleTest.class.getResourceAsStream("/bench/" + name + ".codes.json.gz");
        try (InputStream json = new GZIPInputStream(Objects.requireNonNull(file))) {
            return JsonMapper.shared().readValue(json, HumanThemes.class);
        }
    }

}
