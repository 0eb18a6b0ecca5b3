package org.emic.ingest.domain.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.text.Span;

/// One speaker, and the story that the speaker is telling. It goes on until the speaker talks about themselves or about
/// what is so in general; a few turns of others in between do not end it.
final class Teller {

    /// So many sentences that tell nothing may stand between two that do.
    private static final int MOST_BETWEEN = 2;
    /// After so many turns of others a *she* is somebody else.
    private static final int MOST_TURNS = 4;

    /// Part of a story within one turn; the span counts Java's `char`.
    record Told(Span span, Whose whose, String because) {

        Told until(Sentence sentence) {
            return new Told(new Span(span.start(), sentence.span().end()), whose, because);
        }
    }

    private Optional<Told> last = Optional.empty();
    private boolean telling;
    private int lastTurn;
    private boolean own;
    private boolean quoting;
    private int between;
    private List<Told> told = new ArrayList<>();

    /// The stories of the speaker's next turn.
    List<Told> hear(int turn, String text, List<Sentence> sentences) {
        begin(turn - lastTurn <= MOST_TURNS);
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            boolean taken = telling && goOn(sentence, i == 0);
            if (!taken) {
                Optional<Sentence> next = Optional.of(i + 1).filter(at -> at < sentences.size()).map(sentences::get);
                listen(sentence, next, text);
            }
            quoting ^= sentence.quotes() % 2 == 1;
        }
        lastTurn = turn;
        return told;
    }

    private void begin(boolean isNear) {
        told = new ArrayList<>();
        telling &= isNear;
        last = isNear ? last : Optional.empty();
        own = false;
        quoting = false;
        between = 0;
    }

    /// Takes a sentence as part of the story that is being told; false where the story has ended.
    private boolean goOn(Sentence sentence, boolean first) {
        Told story = last.orElseThrow();
        boolean turnsToSpeaker = sentence.own() && story.whose() != Whose.CLIENT && !sentence.isParticular();
        if (!turnsToSpeaker && (sentence.continues() || quoting)) {
            extend(story, sentence, first);
            between = 0;
            return true;
        }
        boolean mayBelong = !first && (sentence.brief() || sentence.quotes() > 0) && !sentence.own()
                && between < MOST_BETWEEN;
        between++;
        telling = mayBelong;
        return mayBelong;
    }

    private void extend(Told story, Sentence sentence, boolean first) {
        Told longer = first
                ? new Told(sentence.span(), story.whose(), story.because())
                : told.removeLast().until(sentence);
        told.add(longer);
        last = Optional.of(longer);
    }

    private void listen(Sentence sentence, Optional<Sentence> next, String text) {
        boolean begins = sentence.begins() && (!own || sentence.isParticular()) || isBack(sentence);
        boolean announces = sentence.announces() && next.filter(Sentence::tells).isPresent();
        if (begins || announces) {
            Told story = story(sentence, text);
            told.add(story);
            last = Optional.of(story);
            telling = true;
            between = 0;
        } else {
            own |= sentence.own() && sentence.past();
        }
    }

    /// Whether the speaker comes back to the client of whom the last story was.
    private boolean isBack(Sentence sentence) {
        return sentence.resumes() && last.filter(story -> story.whose() == Whose.CLIENT).isPresent();
    }

    /// A new story; where only a *she* tells of somebody, it is the one of before.
    private Told story(Sentence sentence, String text) {
        Span span = sentence.span();
        return sentence.mention()
                .map(mention -> new Told(span, mention.whose(), mention.span().shifted(span.start()).in(text)))
                .orElseGet(() -> new Told(span, last.map(Told::whose).orElse(Whose.SOMEBODY),
                        sentence.third().map(word -> word.shifted(span.start()).in(text)).orElse("")));
    }
}
