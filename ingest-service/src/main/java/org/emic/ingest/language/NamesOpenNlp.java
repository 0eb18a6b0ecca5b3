package org.emic.ingest.language;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.model.MaxentModel;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.names.NameRecogniser;
import org.emic.ingest.domain.protection.names.Token;
import org.emic.ingest.domain.protection.names.WordLists;
import org.emic.ingest.domain.text.Span;

/// Names by a maximum-entropy model of OpenNLP that was trained on openly licensed conversations, reports and
/// messages. From left to right each token gets a label (Borthwick 1999, *MENE*). It leans towards names: one that is
/// overlooked harms somebody, a word too many that is replaced does not.
public final class NamesOpenNlp implements NameRecogniser {

    static final String OTHER = "O";

    private static final Set<String> ABBREVIATED = Set.of("mr", "mrs", "ms", "dr", "prof", "rev", "st", "jr", "sr",
            "sgt",
            "gen", "gov", "sen", "rep", "mt", "ft");
    private static final String MODEL = "names-en.maxent.gz";

    /// From which probability on something is a doubt, and from which on it is certain; chosen on one half of the
    /// benchmark's sets, reported on the other.
    private static final double DOUBT = 0.1;
    private static final double CERTAIN = 0.2;

    private final MaxentModel model;
    private final WordLists lists;
    private final double doubtFrom;
    private final double certainFrom;

    private record Labelled(Span span, Kind kind, double probability) {}

    /// Loads the model from the class path.
    public NamesOpenNlp(WordLists lists) {
        this(lists, DOUBT, CERTAIN);
    }

    /// @param doubtFrom the least probability of a name at which it is a doubt
    /// @param certainFrom the least probability of a name at which it is certain
    NamesOpenNlp(WordLists lists, double doubtFrom, double certainFrom) {
        this.model = load();
        this.lists = lists;
        this.doubtFrom = doubtFrom;
        this.certainFrom = certainFrom;
    }

    private static MaxentModel load() {
        try (InputStream in = Optional.ofNullable(NamesOpenNlp.class.getResourceAsStream(MODEL))
                .orElseThrow(() -> new IllegalStateException("The model is not on the class path: " + MODEL))) {
            return new BinaryQNModelReader(new DataInputStream(new GZIPInputStream(in))).getModel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Name> in(String paragraph) {
        List<Token> tokens = Token.of(paragraph);
        NameFeatures features = new NameFeatures(tokens, lists);
        List<Labelled> names = new ArrayList<>();
        String before = OTHER;
        String beforeThat = OTHER;
        for (int i = 0; i < tokens.size(); i++) {
            double[] probabilities = model.eval(features.at(i, before, beforeThat));
            String label = isBorder(tokens, i) ? OTHER : label(probabilities, before);
            if (!label.equals(OTHER)) {
                add(names, label, tokens.get(i), 1 - probabilities[model.getIndex(OTHER)]);
            }
            beforeThat = before;
            before = label;
        }
        return names.stream().map(name -> withoutMarks(name, paragraph)).filter(name -> name.span().length() > 0)
                .toList();
    }

    /// Whether no name goes on here: a bracket, or the end of a sentence, unless after an initial or a title.
    private static boolean isBorder(List<Token> tokens, int i) {
        return "[](){}<>".contains(tokens.get(i).text()) || tokens.get(i).endsSentence()
                && (i == 0
                        || tokens.get(i - 1).text().length() > 1 && !ABBREVIATED.contains(tokens.get(i - 1).folded()));
    }

    /// The name without marks at either end.
    private Name withoutMarks(Labelled name, String paragraph) {
        int start = name.span().start();
        int end = name.span().end();
        while (start < end && !Character.isLetterOrDigit(paragraph.codePointAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(paragraph.codePointBefore(end))) {
            end--;
        }
        return new Name(new Span(start, end), name.kind(), name.probability() >= certainFrom);
    }

    private static void add(List<Labelled> names, String label, Token token, double probability) {
        if (label.startsWith("I-") && !names.isEmpty()) {
            Labelled begun = names.removeLast();
            names.add(new Labelled(new Span(begun.span().start(), token.span().end()), begun.kind(),
                    Math.max(begun.probability(), probability)));
        } else {
            names.add(new Labelled(token.span(), Kind.valueOf(label.substring(2)), probability));
        }
    }

    private String label(double[] probabilities, String before) {
        if (1 - probabilities[model.getIndex(OTHER)] < doubtFrom) {
            return OTHER;
        }
        String best = OTHER;
        double most = -1;
        for (int i = 0; i < probabilities.length; i++) {
            String label = model.getOutcome(i);
            boolean goesOn = label.startsWith("I-");
            boolean possible = !label.equals(OTHER) && (!goesOn || before.endsWith(label.substring(1)));
            if (possible && probabilities[i] > most) {
                most = probabilities[i];
                best = label;
            }
        }
        return best;
    }
}
