package org.emic.coding.domain.deductive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodebookEntryTest {

    @Test
    void isReadAsNameSentencesAndExamples() {
        CodebookEntry entry = new CodebookEntry("2. Fear of the police",
                "Being afraid to call. Includes immigration officers!\nNot: courts", List.of("They would deport me. "));

        assertThat(entry.texts()).containsExactly("Fear of the police", "Being afraid to call.",
                "Includes immigration officers!", "Not: courts", "They would deport me.");
    }

    @Test
    void anIdentifierIsReadAsWords() {
        assertThat(new CodebookEntry("UpdateBillingFrequency", "", List.of()).texts())
                .containsExactly("Update Billing Frequency");
        assertThat(new CodebookEntry("card_about_to_expire", "", List.of()).texts())
                .containsExactly("card about to expire");
    }

    @Test
    void noTextIsReadTwiceAndNoneIsBlank() {
        assertThat(new CodebookEntry("Shame", "Shame\n\n ... ", List.of(" ", "Shame")).texts())
                .containsExactly("Shame");
    }

    @Test
    void aNameThatIsOnlyANumberStays() {
        assertThat(new CodebookEntry("7.", "", List.of()).texts()).containsExactly("7.");
    }

}
