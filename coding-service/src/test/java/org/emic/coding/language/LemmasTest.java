package org.emic.coding.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import org.junit.jupiter.api.Test;

class LemmasTest {

    private final LemmatizerModel model = model();

    @Test
    void basicFormsAreThoseOfTheLibraryTheFirstTimeAndLater() {
        LemmatizerME library = new LemmatizerME(model);
        Lemmas lemmas = new Lemmas(model);
        String[][][] said = {
                {{"She", "was", "taken", "to", "the", "station"}, {"PRON", "AUX", "VERB", "ADP", "DET", "NOUN"}},
                {{"Taken", "apart", ",", "women", "'s", "lives"}, {"VERB", "ADV", "PUNCT", "NOUN", "PART", "NOUN"}},
                {{"taken"}, {"VERB"}}, {{}, {}},
                {{"Ümlaut-Wörter", "2nd", "😀"}, {"PROPN", "ADJ", "SYM"}},
                {{"They", "interviewed", "the", "children"}, {"PRON", "VERB", "DET", "NOUN"}}};

        for (int round = 0; round < 2; round++) {
            for (String[][] each : said) {
                assertThat(lemmas.of(each[0], each[1])).containsExactly(library.lemmatize(each[0], each[1]));
            }
        }
    }

    private static LemmatizerModel model() {
        try (InputStream file = LemmasTest.class.getClassLoader()
                .getResourceAsStream("opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin")) {
            return new LemmatizerModel(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

}
