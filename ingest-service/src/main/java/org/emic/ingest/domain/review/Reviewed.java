package org.emic.ingest.domain.review;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.review.Decision.Generalise;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Original;
import org.emic.ingest.domain.transcript.Turn;

/// One turn of a draft and what was decided about the draft, before and after an act of a person.
///
/// @param turn the turn
/// @param decisions about the whole draft
public record Reviewed(Turn turn, Decisions decisions) {

    private static final String REDACTED = "[redacted]";

    /// Whether there are words at this place.
    public boolean has(Span span) {
        return span.length() > 0 && span.end() <= CodePoints.length(turn.text());
    }

    /// The words at a place.
    public String words(Span span) {
        return CodePoints.slice(turn.text(), span);
    }

    /// With a decision that leaves the words as they are.
    public Reviewed with(Span span, Decision.Act act) {
        return new Reviewed(turn, decisions.with(place(span), act));
    }

    /// With a passage written anew. What stood there at first is kept, so that it can be brought back.
    public Reviewed generalised(Span span, String words, boolean quotable) {
        String now = words(span);
        Generalise before = decisions.at(place(span))
                .map(Decision::act)
                .filter(Generalise.class::isInstance)
                .map(Generalise.class::cast)
                .orElseGet(() -> new Generalise(quotable, now, Rewording.within(turn, span), original()));
        Reviewed after = reworded(span, words, Rewording.kept(Rewording.within(turn, span), now, words));
        Span is = new Span(span.start(), span.start() + CodePoints.length(words));
        return after.with(is, new Generalise(quotable, before.before(), before.annotations(), original()));
    }

    /// Without the words of a passage, for good: nothing that is kept here holds them, in whatever language.
    public Reviewed redacted(Span span) {
        Annotation mark = new Annotation(Annotation.Kind.OTHER, new Span(0, CodePoints.length(REDACTED)));
        Reviewed after = reworded(span, REDACTED, List.of(mark));
        return new Reviewed(after.turn(), after.decisions().withoutOriginal(turn.number()));
    }

    /// Without what was decided about exactly this place, and with the words that stood there before; empty where nothing
    /// was decided. The original comes back with the last passage of the turn that was written anew.
    public Optional<Reviewed> undone(Span span) {
        return decisions.at(place(span)).map(decision -> switch (decision.act()) {
            case Generalise generalised ->
                reworded(span, generalised.before(), generalised.annotations()).beside(generalised.original());
            case Decision.Keep _,Decision.Replace _,Decision.Allow _,Decision.Withhold _ ->
                new Reviewed(turn, decisions.without(decision.place()));
        });
    }

    private Reviewed beside(Optional<Original> original) {
        return decisions.generalised(turn.number()).findAny().isPresent()
                ? this
                : new Reviewed(turn.beside(original), decisions);
    }

    /// What the turn is a translation of, or was before passages of it were written anew.
    private Optional<Original> original() {
        return turn.original()
                .or(() -> decisions.generalised(turn.number())
                        .map(Decision::act)
                        .map(Generalise.class::cast)
                        .flatMap(one -> one.original().stream())
                        .findFirst());
    }

    private Reviewed reworded(Span span, String words, List<Annotation> within) {
        Rewording rewording = Rewording.of(turn, span, words, within);
        return new Reviewed(rewording.turn(), decisions.after(turn.number(), rewording.edit()));
    }

    private Place place(Span span) {
        return new Place(turn.number(), span);
    }
}
