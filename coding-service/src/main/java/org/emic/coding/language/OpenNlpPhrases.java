package org.emic.coding.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import org.emic.coding.domain.Phrase;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.domain.Pseudonyms;
import org.emic.coding.domain.stance.Word;
import org.emic.coding.language.Sentence.Token;

/// Finds phrases in English with Apache OpenNLP. In another language it finds none, and takes every longer word as a
/// content word; where the language is not known, English is tried.
///
/// Thread safe: callers wait for one another.
public final class OpenNlpPhrases implements PhraseFinder {

    private static final int SHORTEST_WORD = 3;

    private final Tokens tokenizer;
    private final Tags tagger;
    private final Lemmas lemmatizer;
    private Sentence last = new Sentence("", List.of());

    private OpenNlpPhrases(Tokens tokenizer, Tags tagger, Lemmas lemmatizer) {
        this.tokenizer = tokenizer;
        this.tagger = tagger;
        this.lemmatizer = lemmatizer;
    }

    /// Loads the models from the class path; takes about a second.
    ///
    /// @throws UncheckedIOException if a model is missing or damaged
    public static OpenNlpPhrases load() {
        try (InputStream tokens = model("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin");
                InputStream tags = model("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin");
                InputStream lemmas = model("opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin")) {
            return new OpenNlpPhrases(new Tokens(new TokenizerModel(tokens)), new Tags(new POSModel(tags)),
                    new Lemmas(new LemmatizerModel(lemmas)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream model(String file) throws IOException {
        InputStream model = OpenNlpPhrases.class.getClassLoader().getResourceAsStream(file);
        if (model == null) {
            throw new IOException("the language model " + file + " is not on the class path");
        }
        return model;
    }

    @Override
    public synchronized List<Phrase> phrases(String text, String lang) {
        return english(lang) ? new PhrasePatterns(read(text)).phrases() : List.of();
    }

    @Override
    public synchronized List<String> terms(String text, String lang) {
        if (!english(lang)) {
            return longWords(Pseudonyms.without(text));
        }
        return read(text).tokens().stream().filter(Token::content).map(Token::lemma).toList();
    }

    @Override
    public synchronized List<Word> words(String text, String lang) {
        return english(lang) ? StanceWords.of(read(text)) : List.of();
    }

    private static boolean english(String lang) {
        String tag = lang.toLowerCase(Locale.ROOT);
        return tag.equals("en") || tag.startsWith("en-") || tag.equals("und") || tag.isEmpty();
    }

    private static List<String> longWords(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
            if (word.length() >= SHORTEST_WORD || word.codePoints().anyMatch(Character::isIdeographic)) {
                words.add(word);
            }
        }
        return words;
    }

    private Sentence read(String text) {
        if (!last.text().equals(text)) {
            StandIns read = StandIns.of(text);
            Span[] spans = tokenizer.of(read.text());
            String[] words = Span.spansToStrings(spans, read.text());
            String[] tags = tagger.of(words);
            String[] lemmas = lemmatizer.of(words, tags);
            List<Token> tokens = new ArrayList<>();
            for (int i = 0; i < words.length; i++) {
                int start = read.start(spans[i].getStart());
                int end = read.end(spans[i].getEnd());
                String said = text.substring(start, end);
                String tag = Pseudonyms.is(said) ? "PROPN" : tags[i];
                String lemma = lemmas[i].equals("O") || lemmas[i].isEmpty() ? said : lemmas[i];
                tokens.add(new Token(said, tag, lemma.toLowerCase(Locale.ROOT), start, end));
            }
            last = new Sentence(text, tokens);
        }
        return last;
    }

}
