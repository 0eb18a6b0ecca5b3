package org.emic.coding.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TagsTest {

    private static final TokenizerModel TOKENIZER = model("tokens", TokenizerModel::new);
    private static final POSModel TAGGER = model("pos", POSModel::new);
    private static final Tokens TOKENS = new Tokens(TOKENIZER);
    private static final Tags TAGS = new Tags(TAGGER);

    static final List<String> SAID = List.of("", " ", "No.", "She was taken to the station (twice), wasn't she?",
            "Well I I mean, you know - the police didn't believe her… they'd've said \"so what\"!",
            "I'm calling about my policy no. AB-1234; it's $1,200.50/month, i think??",
            "Ümlaut-Wörter,\tdon’t\u00a0count 😀😀 as words; e.g. «nada» / 2nd-hand",
            "record the record that they record", "that that is is that that is not is not",
            "THEY TOLD US NOTHING. they told us nothing.");

    @ParameterizedTest
    @FieldSource("SAID")
    void wordsAndTheirPartsOfSpeechAreThoseOfTheLibrary(String text) {
        Span[] spans = new TokenizerME(TOKENIZER).tokenizePos(text);
        String[] words = Span.spansToStrings(spans, text);

        Stream.of(1, 2).forEach(_ -> assertThat(TOKENS.of(text)).containsExactly(spans));
        assertThat(TAGS.of(words)).containsExactly(new POSTaggerME(TAGGER).tag(words));
    }

    private static <M> M model(String kind, Reader<M> reader) {
        try (InputStream file = TagsTest.class.getClassLoader()
                .getResourceAsStream("opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin")) {
            return reader.read(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reader<M> {

        M read(InputStream file) throws IOException;

    }

}
