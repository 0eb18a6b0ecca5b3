package org.emic.ingest.domain.study;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.review.Decision;
import org.emic.ingest.domain.review.Place;
import org.emic.ingest.domain.review.Reviewed;
import org.emic.ingest.domain.stories.Whose;
import org.emic.ingest.domain.transcript.Turn;

/// Keeps what a person decides about single places of a draft. It counts when the draft is released, and can be undone
/// until then, except that what is redacted is gone for good: from the draft and with the file that was uploaded.
public final class ReviewDraft {

    private static final int LONGEST = 100_000;

    private final Studies studies;
    private final Drafts drafts;
    private final DraftReviews reviews;
    private final Transactions transactions;
    private final Clock clock;

    public ReviewDraft(Studies studies, Drafts drafts, DraftReviews reviews, Transactions transactions,
            Clock clock) {
        this.studies = studies;
        this.drafts = drafts;
        this.reviews = reviews;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What a person does about a place.
    public sealed interface Act {

        /// The words stay, here.
        record Keep() implements Act {}

        /// The words are replaced, here.
        record Replace(Kind kind) implements Act {}

        /// The passage may be quoted.
        record Allow() implements Act {}

        /// The passage is somebody else's story, and is not quoted.
        record Withhold(Whose whose) implements Act {}

        /// The passage is written anew.
        ///
        /// @param words what stands there from now on
        /// @param quotable whether it may then be quoted
        record Generalise(String words, boolean quotable) implements Act {}

        /// The words go for good.
        record Redact() implements Act {}

        /// What was decided before no longer counts.
        record Undo() implements Act {}
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It is kept.
        ///
        /// @param edition how often the draft's words have changed by now
        record Decided(int edition) implements Outcome {}

        /// It cannot be done.
        record Invalid(List<FieldProblem> problems) implements Outcome {}

        /// The draft's words changed meanwhile, and the place may hold others.
        record Outdated() implements Outcome {}

        /// There is no such study, or no such draft in it.
        record UnknownDraft() implements Outcome {}
    }

    /// Decides about a place.
    ///
    /// @param edition how often the draft's words had changed when the person saw the place
    public Outcome decide(StudyId study, TranscriptId id, int edition, Place place, Act act) {
        return transactions.inOne(() -> studies.lock(study)
                .flatMap(_ -> drafts.draft(study, id))
                .map(draft -> drafts.edition(id) == edition ? decide(draft, place, act) : new Outcome.Outdated())
                .orElseGet(Outcome.UnknownDraft::new));
    }

    private Outcome decide(Draft draft, Place place, Act act) {
        Optional<Reviewed> before = draft.transcript()
                .turns()
                .stream()
                .filter(turn -> turn.number() == place.turn())
                .findFirst()
                .map(turn -> new Reviewed(turn, reviews.of(draft.id())))
                .filter(reviewed -> reviewed.has(place.span()));
        if (before.isEmpty()) {
            return invalid("item", "there are no words at this place", "Load the page again and choose one from it.");
        }
        List<FieldProblem> problems = problems(before.get(), place, act);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        return after(before.get(), place, act)
                .map(after -> kept(draft.id(), before.get().turn(), after, act))
                .orElseGet(() -> invalid("item", "nothing was decided there", "There is nothing to undo."));
    }

    private static List<FieldProblem> problems(Reviewed before, Place place, Act act) {
        if (!(act instanceof Act.Generalise(String words, boolean _))) {
            return List.of();
        }
        List<FieldProblem> problems = new ArrayList<>(StudyRules.broken("text", words, LONGEST));
        if (words.equals(before.words(place.span()))) {
            problems.add(new FieldProblem("text", "it is the same as before",
                    "Change what could tell who it is, or allow the passage as it stands."));
        }
        return problems;
    }

    private static Optional<Reviewed> after(Reviewed before, Place place, Act act) {
        return switch (act) {
            case Act.Keep _ -> Optional.of(before.with(place.span(), new Decision.Keep()));
            case Act.Replace(Kind kind) -> Optional.of(before.with(place.span(), new Decision.Replace(kind)));
            case Act.Allow _ -> Optional.of(before.with(place.span(), new Decision.Allow()));
            case Act.Withhold(Whose whose) -> Optional.of(before.with(place.span(), new Decision.Withhold(whose)));
            case Act.Generalise(String words, boolean quotable) ->
                Optional.of(before.generalised(place.span(), words, quotable));
            case Act.Redact _ -> Optional.of(before.redacted(place.span()));
            case Act.Undo _ -> before.undone(place.span());
        };
    }

    private Outcome kept(TranscriptId draft, Turn before, Reviewed after, Act act) {
        if (!after.turn().equals(before)) {
            drafts.reword(draft, after.turn());
        }
        if (act instanceof Act.Redact) {
            drafts.deleteDocument(draft, clock.instant());
        }
        reviews.keep(draft, after.decisions());
        return new Outcome.Decided(drafts.edition(draft));
    }

    private static Outcome invalid(String field, String problem, String remedy) {
        return new Outcome.Invalid(List.of(new FieldProblem(field, problem, remedy)));
    }
}
