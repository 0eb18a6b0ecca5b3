package org.emic.ingest.domain.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.emic.ingest.domain.transcript.Speech;
import org.emic.ingest.domain.transcript.Turn;

/// Finds the turns with which the talk may turn to something else. A suggestion for readers, not a finding: incidents do
/// not depend on it.
///
/// Of all ways to divide the conversation it takes the most probable one (Utiyama & Isahara, *A statistical model for
/// domain-independent text segmentation*, ACL 2001): each stretch has words of its own, whose probabilities are estimated
/// from it by Laplace's rule, and a dynamic programme finds the best division without a threshold. Two things are taken
/// from Galley, McKeown, Fosler-Lussier & Jing (*Discourse segmentation of multi-party conversation*, ACL 2003): who
/// speaks counts, here as one word a turn, and a turn that begins with a cue such as *okay* begins a stretch more easily.
public final class TopicShifts {

    /// A longer conversation is not divided: the time rises with words times turns.
    public static final int MOST_WORDS = 60_000;

    /// What a stretch costs, in logarithms of the number of words; 1 in the article. Words in talk come in bursts, so
    /// that each of them proves less.
    private static final double STRETCH = 9;
    private static final double CUE = 0.5;
    private static final Pattern CUED = Pattern.compile("(?iU)^\\W*(?:(?:um|uh|well|and|so|yeah)\\W+)*"
            + "(?:okay|ok|alright|all right|so|now|next|anyway|moving on|first|finally|let['’]s|let us)\\b");

    private final List<String> words;
    private final Vocabulary vocabulary;

    private TopicShifts(List<Turn> turns) {
        this.words = turns.stream().map(turn -> Speech.of(turn).words()).toList();
        this.vocabulary = new Vocabulary(turns, words);
    }

    /// The numbers of these turns, in order; never that of the first one given.
    ///
    /// @param turns neighbours, in order
    public static List<Integer> in(List<Turn> turns) {
        if (turns.stream().mapToLong(Turn::words).sum() > MOST_WORDS) {
            return List.of();
        }
        return new TopicShifts(turns).starts().stream().map(at -> turns.get(at).number()).toList();
    }

    private List<Integer> starts() {
        int count = words.size();
        double[] cost = new double[count + 1];
        int[] end = new int[count];
        for (int from = count - 1; from >= 0; from--) {
            Stretch stretch = new Stretch(vocabulary);
            double least = Double.POSITIVE_INFINITY;
            for (int to = from + 1; to <= count; to++) {
                stretch.add(to - 1);
                double whole = stretch.cost() + cost[to];
                if (whole < least) {
                    least = whole;
                    end[from] = to;
                }
            }
            cost[from] = least + opening(from);
        }
        List<Integer> starts = new ArrayList<>();
        for (int at = count == 0 ? 0 : end[0]; at < count; at = end[at]) {
            starts.add(at);
        }
        return starts;
    }

    private double opening(int at) {
        double cue = CUED.matcher(words.get(at)).find() ? CUE : 0;
        return (STRETCH - cue) * Math.log(vocabulary.tokens());
    }
}
