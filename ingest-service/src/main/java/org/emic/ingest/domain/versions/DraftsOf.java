package org.emic.ingest.domain.versions;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emic.ingest.domain.review.Decisions;
import org.emic.ingest.domain.revision.Withdrawal;
import org.emic.ingest.domain.revision.Withdrawn;
import org.emic.ingest.domain.study.Draft;
import org.emic.ingest.domain.study.DraftReviews;
import org.emic.ingest.domain.study.Drafts;
import org.emic.ingest.domain.study.Names;
import org.emic.ingest.domain.study.ProtectNames;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;

/// The transcripts that wait to be released and in which somebody speaks. Their labels are real names, so that where names
/// are replaced it is asked whose pseudonym a label would get.
public final class DraftsOf {

    private final Drafts drafts;
    private final DraftReviews reviews;
    private final ProtectNames protectNames;

    public DraftsOf(Drafts drafts, DraftReviews reviews, ProtectNames protectNames) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.protectNames = protectNames;
    }

    /// A draft in which somebody speaks.
    ///
    /// @param labels theirs
    record SpokenIn(Draft draft, Set<String> labels) {}

    List<SpokenIn> with(Study study, Somebody somebody) {
        return drafts.of(study.id())
                .stream()
                .map(summary -> drafts.draft(study.id(), summary.id()))
                .flatMap(Optional::stream)
                .map(draft -> new SpokenIn(draft, labels(study, draft, somebody)))
                .filter(spokenIn -> !spokenIn.labels().isEmpty())
                .toList();
    }

    /// Keeps these without the words that were said in them under the labels.
    void withdraw(Study study, List<SpokenIn> spokenIn, NamesOf names, Instant at) {
        for (SpokenIn spoken : spokenIn) {
            Draft draft = spoken.draft();
            Transcript before = draft.transcript();
            List<Turn> turns = Withdrawal.ofSpeaker(before.turns(), spoken.labels()::contains).turns();
            drafts.withdraw(study.id(), new Draft(draft.id(), names.without(draft.name(), "transcript"),
                    draft.document(), draft.bytes(), draft.encoding(),
                    new Transcript(before.format(), names.without(before.preamble()), turns), draft.receivedAt()), at);
            reviews.keep(draft.id(), new Decisions(reviews.of(draft.id())
                    .all()
                    .stream()
                    .filter(decision -> !Withdrawn.is(turns.get(decision.place().turn())))
                    .toList()));
        }
    }

    private Set<String> labels(Study study, Draft draft, Somebody somebody) {
        List<Turn> turns = draft.transcript().turns();
        List<Turn> asReleased = study.fields().names() == Names.REPLACE
                ? protectNames.look(study.id(), turns, List.of()).turns()
                : turns;
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < turns.size(); i++) {
            String label = turns.get(i).speaker();
            if (somebody.isCalled(label) || somebody.isCalled(asReleased.get(i).speaker())) {
                labels.add(label);
            }
        }
        return labels;
    }
}
