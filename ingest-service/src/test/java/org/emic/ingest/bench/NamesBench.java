package org.emic.ingest.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.emic.ingest.domain.protection.Protection;
import org.emic.ingest.domain.protection.finds.Find;
import org.emic.ingest.domain.protection.names.NameRecogniser;
import org.emic.ingest.domain.protection.names.Verdicts;
import org.emic.ingest.domain.protection.names.WordLists;
import org.emic.ingest.domain.protection.pseudonyms.Key;
import org.emic.ingest.domain.protection.pseudonyms.NumberedPseudonyms;
import org.emic.ingest.domain.protection.pseudonyms.People;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.text.Words;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;
import org.emic.ingest.language.NamesOpenNlp;

/// Protects each marked text as a conversation of one turn, with no roster, and prints how much of what people marked is
/// found: `bench/run names`.
public final class NamesBench {

    private static final Set<String> WNUT_ALL = Set.of("person", "location", "corporation", "group", "product",
            "creative-work");

    private final PrintStream out;
    private final Protection protection;

    NamesBench(PrintStream out, NameRecogniser recogniser, WordLists lists) {
        this.out = out;
        this.protection = new Protection(recogniser, lists);
    }

    /// Runs all and prints to standard output; the argument is the folder of the sets.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        long before = used();
        long begun = System.nanoTime();
        WordLists lists = WordLists.load();
        NamesOpenNlp recogniser = new NamesOpenNlp(lists);
        double seconds = (System.nanoTime() - begun) / 1e9;
        NamesBench bench = new NamesBench(System.out, recogniser, lists);
        bench.out.printf(Locale.ROOT, "Model and word lists: loaded in %.1f s, %d MB of heap%n", seconds,
                used() - before >> 20);
        List<MarkedText> presidio = MarkedText.presidio(folder);
        List<MarkedText> wnut = MarkedText.wnut(folder);
        bench.print("Reported half", presidio, wnut, text -> text.half() == 1);
        bench.print("Half on which settings were chosen", presidio, wnut, text -> text.half() == 0);
        bench.print("Both halves", presidio, wnut, text -> true);
        bench.speed(wnut);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void print(String title, List<MarkedText> presidio, List<MarkedText> wnut, Predicate<MarkedText> half) {
        List<MarkedText> generated = presidio.stream().filter(half).toList();
        List<MarkedText> messages = wnut.stream().filter(half).toList();
        out.printf("%n%s: %d and %d texts%n%n", title, generated.size(), messages.size());
        out.println("| | found | in part | right among finds | not wrong |");
        out.println("|---|---|---|---|---|");
        rows("", generated, messages);
        rows(", lower case", generated.stream().map(MarkedText::inLowerCase).toList(),
                messages.stream().map(MarkedText::inLowerCase).toList());
    }

    private void rows(String casing, List<MarkedText> generated, List<MarkedText> messages) {
        row("Presidio names" + casing, generated, MarkedText.PRESIDIO_NAMES, true, false);
        row("Presidio names, doubts too" + casing, generated, MarkedText.PRESIDIO_NAMES, true, true);
        row("Presidio numbers and addresses" + casing, generated, MarkedText.PRESIDIO_IDENTIFIERS, false, false);
        row("WNUT17 names" + casing, messages, MarkedText.WNUT_NAMES, true, false);
        row("WNUT17 names, doubts too" + casing, messages, MarkedText.WNUT_NAMES, true, true);
        row("WNUT17, products and works too" + casing, messages, WNUT_ALL, true, false);
    }

    private void row(String name, List<MarkedText> texts, Set<String> labels, boolean names, boolean doubts) {
        out.println(tally(texts, labels, names, doubts).row(name));
    }

    /// @param names whether finds that are names count as finds of these labels, or those that are none
    /// @param doubts whether doubts count as found
    Tally tally(List<MarkedText> texts, Set<String> labels, boolean names, boolean doubts) {
        Tally tally = Tally.empty();
        for (MarkedText text : texts) {
            CodePoints places = CodePoints.of(text.text());
            List<Find> finds = finds(text.text()).stream().filter(find -> doubts || find.certain()).toList();
            List<Span> all = finds.stream().map(find -> places.toChars(find.span())).toList();
            List<Span> asked = finds.stream()
                    .filter(find -> find.kind().isName() == names)
                    .map(find -> places.toChars(find.span()))
                    .toList();
            tally = tally.with(text, labels, all, asked);
        }
        return tally;
    }

    private List<Find> finds(String text) {
        Turn turn = new Turn(0, "Speaker 1", Role.PARTICIPANT, text, List.of(), Optional.empty());
        return protection.protect(List.of(turn), People.empty(), Verdicts.NONE, Key.empty(),
                new NumberedPseudonyms(new Random(1), elsewhere -> false)).finds();
    }

    private void speed(List<MarkedText> texts) {
        long begun = System.nanoTime();
        int words = 0;
        for (MarkedText text : texts) {
            finds(text.text());
            words += Words.count(text.text());
        }
        out.printf(Locale.ROOT, "%n%d words, %.0f a second%n", words, words / ((System.nanoTime() - begun) / 1e9));
    }
}
