package org.emic.ingest.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.emic.ingest.domain.conversation.TopicShifts;
import org.emic.ingest.domain.segmentation.Segmentation;
import org.emic.ingest.domain.segmentation.Unit;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Words;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.language.SentencesOpenNlp;

/// Compares where the talk turns with where people saw another topic begin in QMSum's meetings, and looks at what the
/// segmentation makes of this talk: `bench/run segmentation FOLDER`.
public final class SegmentationBench {

    private static final int DRAWS = 10_000;

    private final PrintStream out;
    private final List<Meeting> meetings;

    SegmentationBench(PrintStream out, List<Meeting> meetings) {
        this.out = out;
        this.meetings = meetings;
    }

    /// Runs all and prints to standard output; the argument is QMSum's folder.
    public static void main(String[] arguments) throws IOException {
        SegmentationBench bench = new SegmentationBench(System.out, Meeting.all(Path.of(arguments[0])));
        bench.print("Reported half", 1);
        bench.print("Half on which settings were chosen", 0);
        bench.incidents();
    }

    private void print(String title, int half) {
        List<Meeting> some = meetings.stream().filter(meeting -> meeting.half() == half).toList();
        out.printf("%n%s: %s%n%n", title, some.stream()
                .map(one -> "%s (%d of %d turns)".formatted(one.name(), one.last() - one.first() + 1,
                        one.turns().size()))
                .collect(Collectors.joining(", ")));
        out.println("| | boundary F1 within 3 turns | WindowDiff | boundaries, marked ones |");
        out.println("|---|---|---|---|");
        row("no boundary", some, _ -> List.of());
        row("even, as many as marked", some, meeting -> meeting.even(meeting.boundaries().size()));
        row("even, as many as found", some, meeting -> meeting.even(shifts(meeting).size()));
        for (int block : new int[]{10, 20, 40}) {
            row("TextTiling, " + block + " turns", some,
                    meeting -> meeting.within(new TextTiling(block).in(meeting.turns())));
        }
        row("`TopicShifts`", some, SegmentationBench::shifts);
        better("better than no boundary", some, _ -> List.of());
        better("better than even, as marked", some, meeting -> meeting.even(meeting.boundaries().size()));
        better("better than even, as found", some, meeting -> meeting.even(shifts(meeting).size()));
    }

    private static List<Integer> shifts(Meeting meeting) {
        return meeting.within(TopicShifts.in(meeting.turns()));
    }

    private void row(String name, List<Meeting> some, Function<Meeting, List<Integer>> way) {
        int found = some.stream().mapToInt(meeting -> way.apply(meeting).size()).sum();
        int marked = some.stream().mapToInt(meeting -> meeting.boundaries().size()).sum();
        out.printf("| %s | %s | %s | %d, %d |%n", name, mean(each(some, way, Boundaries::f1)),
                mean(each(some, way, Boundaries::windowDiff)), found, marked);
    }

    /// By how much, meeting by meeting.
    private void better(String name, List<Meeting> some, Function<Meeting, List<Integer>> than) {
        double[] f1 = each(some, SegmentationBench::shifts, Boundaries::f1);
        double[] plainF1 = each(some, than, Boundaries::f1);
        double[] diff = each(some, SegmentationBench::shifts, Boundaries::windowDiff);
        double[] plainDiff = each(some, than, Boundaries::windowDiff);
        out.printf("| %s | %s | %s | |%n", name, mean(less(f1, plainF1)), mean(less(plainDiff, diff)));
    }

    private static double[] each(List<Meeting> some, Function<Meeting, List<Integer>> way,
            BiFunction<Meeting, List<Integer>, Double> figure) {
        return some.stream().mapToDouble(meeting -> figure.apply(meeting, way.apply(meeting))).toArray();
    }

    private static double[] less(double[] one, double[] other) {
        return IntStream.range(0, one.length).mapToDouble(at -> one[at] - other[at]).toArray();
    }

    /// The mean with its interval at 95 %, by drawing meetings with replacement.
    private static String mean(double[] values) {
        Random chance = new Random(1);
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            means[draw] = IntStream.range(0, values.length).mapToDouble(_ -> values[chance.nextInt(values.length)])
                    .average().orElseThrow();
        }
        Arrays.sort(means);
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", Arrays.stream(values).average().orElseThrow(),
                means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40]);
    }

    private void incidents() {
        SentencesOpenNlp sentences = new SentencesOpenNlp();
        Segmentation segmentation = new Segmentation(sentences);
        List<Integer> words = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        int beyond = 0;
        for (Meeting meeting : meetings) {
            for (Incident incident : segmentation.incidents(meeting.turns(), Unit.INCIDENT, "en")) {
                String turn = meeting.turns().get(incident.turn()).text();
                boolean inTurn = incident.span().end() <= CodePoints.length(turn)
                        && CodePoints.slice(turn, incident.span()).equals(incident.text());
                beyond += inTurn ? 0 : 1;
                words.add(Words.count(incident.text()));
                lengths.add(sentences.of(incident.text(), "en").size());
            }
        }
        out.printf("%n%d turns, %d incidents, %d not within one turn%n",
                meetings.stream().mapToInt(meeting -> meeting.turns().size()).sum(), words.size(), beyond);
        out.printf("sentences: %s%n", quantiles(lengths));
        out.printf(Locale.ROOT, "of 1 to 4 sentences: %.3f%n",
                lengths.stream().filter(length -> length <= 4).count() / (double) lengths.size());
        out.printf("words: %s%n", quantiles(words));
    }

    private static String quantiles(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return IntStream.of(5, 25, 50, 75, 95, 99)
                .mapToObj(percent -> percent + " %: " + sorted.get((sorted.size() - 1) * percent / 100))
                .collect(Collectors.joining(", ", "", ", most: " + sorted.getLast()));
    }
}
