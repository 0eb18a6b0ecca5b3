package org.emic.ingest.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.emic.ingest.domain.segmentation.Sentences;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.text.Span;

/// Sentences by OpenNLP's trained English model; for other languages, and where the model finds no end in a long
/// stretch, by the Unicode rules that the JDK knows (UAX 29). A full stop after an abbreviation (`Dr.`, `U.S.`) that is
/// not followed by a new beginning ends nothing.
public final class SentencesOpenNlp implements Sentences {

    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final Pattern ABBREVIATION = Pattern.compile("(?U)(?:^|.*[\\s(“\"])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Sen|"
            + "Rep|Gov|St|No|Jr|Sr|vs|e\\.g|i\\.e|etc|U\\.S|U\\.K|U\\.N|[A-Z])\\.$", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern
            .compile("(?U)(?:^|.*[\\s(“\"])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Sen|Rep|Gov|"
                    + "St|No)\\.$", Pattern.DOTALL);
    private static final int TAIL = 12;

    private final SentenceModel model;

    /// Loads the model from the class path.
    public SentencesOpenNlp() {
        try (InputStream in = Optional.ofNullable(SentencesOpenNlp.class.getResourceAsStream(MODEL))
                .orElseThrow(
                        () -> new IllegalStateException("The sentence model is not on the class path: " + MODEL))) {
            this.model = new SentenceModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Span> of(String paragraph, String lang) {
        boolean english = lang.equals("en") || lang.startsWith("en-") || lang.equals("und");
        return english ? english(paragraph) : byUnicode(paragraph, Locale.forLanguageTag(lang));
    }

    private List<Span> english(String paragraph) {
        List<Span> found = new ArrayList<>();
        for (opennlp.tools.util.Span span : new SentenceDetectorME(model).sentPosDetect(paragraph)) {
            Span sentence = Blank.trim(paragraph, new Span(span.getStart(), span.getEnd()));
            if (sentence.length() > 0) {
                add(found, sentence, paragraph);
            }
        }
        return found;
    }

    private static void add(List<Span> found, Span sentence, String paragraph) {
        if (!found.isEmpty() && isSplitInside(paragraph, found.getLast(), sentence)) {
            found.add(new Span(found.removeLast().start(), sentence.end()));
        } else {
            found.add(sentence);
        }
    }

    /// Whether the first sentence ends with an abbreviation that the second goes on from.
    private static boolean isSplitInside(String paragraph, Span first, Span second) {
        String tail = paragraph.substring(Math.max(first.start(), first.end() - TAIL), first.end());
        boolean goesOn = Character.isLowerCase(paragraph.codePointAt(second.start()));
        return TITLE.matcher(tail).matches() || goesOn && ABBREVIATION.matcher(tail).matches();
    }

    private static List<Span> byUnicode(String paragraph, Locale locale) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        sentences.setText(paragraph);
        List<Span> found = new ArrayList<>();
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            Span sentence = Blank.trim(paragraph, new Span(start, end));
            if (sentence.length() > 0) {
                found.add(sentence);
            }
            start = end;
        }
        return found;
    }
}
