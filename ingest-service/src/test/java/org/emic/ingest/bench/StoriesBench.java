package org.emic.ingest.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.emic.ingest.domain.stories.Stories;
import org.emic.ingest.domain.stories.Story;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.text.Words;

/// Prints how much of what a person marked as somebody else's story is found: `bench/run stories`.
///
/// Of words: recall is the share of marked words that are in a found passage, precision the share of words in found
/// passages that are marked. Of passages: how many with a story have a word of it found, and how many without one have
/// a word that is wrongly found.
public final class StoriesBench {

    private final PrintStream out;
    private final boolean tellsMistakes;

    StoriesBench(PrintStream out, boolean tellsMistakes) {
        this.out = out;
        this.tellsMistakes = tellsMistakes;
    }

    /// Prints a row of a table for each file; after `--mistakes`, what was overlooked and wrongly found too.
    public static void main(String[] arguments) throws IOException {
        boolean tells = arguments.length > 0 && arguments[0].equals("--mistakes");
        StoriesBench bench = new StoriesBench(System.out, tells);
        for (String file : List.of(arguments).subList(tells ? 1 : 0, arguments.length)) {
            bench.out.println(
                    bench.measure(MarkedStories.read(Path.of(file))).row(Path.of(file).getFileName().toString()));
        }
    }

    /// What was found of marked passages.
    ///
    /// @param words that are marked, found, or both
    /// @param stories passages with a story, and those of them in which some of it is found
    /// @param others passages without a story, and those of them in which something is found
    record Result(int markedWords, int foundWords, int rightWords, int stories, int storiesFound, int others,
            int othersFound) {

        double recall() {
            return (double) rightWords / markedWords;
        }

        double precision() {
            return (double) rightWords / foundWords;
        }

        String row(String name) {
            return String.format(Locale.ROOT, "| %s | %d/%d = %.2f | %d/%d = %.2f | %d/%d | %d/%d |", name, rightWords,
                    markedWords, recall(), rightWords, foundWords, precision(), storiesFound, stories, othersFound,
                    others);
        }
    }

    Result measure(List<MarkedStories> passages) {
        Result sum = new Result(0, 0, 0, 0, 0, 0, 0);
        for (MarkedStories passage : passages) {
            sum = with(sum, passage);
        }
        return sum;
    }

    private Result with(Result sum, MarkedStories passage) {
        List<Story> found = Stories.in(passage.turns());
        int marked = 0;
        int all = 0;
        int right = 0;
        for (int i = 0; i < passage.turns().size(); i++) {
            String text = passage.turns().get(i).text();
            int turn = i;
            List<Span> gold = passage.marked().get(i);
            List<Span> spans = found.stream().filter(story -> story.turn() == turn).map(Story::span).toList();
            marked += words(text, gold, gold);
            all += words(text, spans, spans);
            right += words(text, gold, spans);
            tell(text, gold, spans);
        }
        int has = passage.hasStory() ? 1 : 0;
        return new Result(sum.markedWords + marked, sum.foundWords + all, sum.rightWords + right, sum.stories + has,
                sum.storiesFound + (has == 1 && right > 0 ? 1 : 0), sum.others + 1 - has,
                sum.othersFound + (has == 0 && all > 0 ? 1 : 0));
    }

    private void tell(String text, List<Span> gold, List<Span> found) {
        if (tellsMistakes && (words(text, gold, gold) != words(text, gold, found)
                || words(text, found, found) != words(text, gold, found))) {
            out.printf("%s%n  marked %s%n  found  %s%n", text, gold.stream().map(span -> span.in(text)).toList(),
                    found.stream().map(span -> span.in(text)).toList());
        }
    }

    /// How many words stand in a span of both lists.
    private static int words(String text, List<Span> some, List<Span> others) {
        StringBuilder both = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            int place = at;
            boolean inBoth = some.stream().anyMatch(span -> span.start() <= place && place < span.end())
                    && others.stream().anyMatch(span -> span.start() <= place && place < span.end());
            both.append(inBoth ? text.charAt(at) : ' ');
        }
        return Words.count(both.toString());
    }
}
