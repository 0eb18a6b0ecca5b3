package org.emic.ingest.domain.versions;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.revision.RevisedTurn;
import org.emic.ingest.domain.revision.Revision;
import org.emic.ingest.domain.revision.Succession;
import org.emic.ingest.domain.segmentation.Passages;
import org.emic.ingest.domain.segmentation.Segmentation;
import org.emic.ingest.domain.stories.Stories;
import org.emic.ingest.domain.stories.Story;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.study.StudyFields;
import org.emic.ingest.domain.study.TranscriptStories;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Origin;
import org.emic.ingest.domain.transcript.Transcript;

/// Makes revised turns the next version of a transcript: divides it, keeps it and tells it. Every call belongs into a
/// transaction that has locked the study.
public final class ReleaseVersion {

    /// The most ids that one event tells: of incidents that end, each counted twice as it is a record, and of those that
    /// are there now.
    private static final int MOST_IDS = 30_000;

    private final Versions versions;
    private final TranscriptStories transcriptStories;
    private final TurnQueue queue;
    private final RevisionAnnouncements announcements;
    private final Segmentation segmentation;

    public ReleaseVersion(Versions versions, TranscriptStories transcriptStories, TurnQueue queue,
            RevisionAnnouncements announcements,
            Segmentation segmentation) {
        this.versions = versions;
        this.transcriptStories = transcriptStories;
        this.queue = queue;
        this.announcements = announcements;
        this.segmentation = segmentation;
    }

    /// More incidents would end than one event can tell. It rolls the transaction back; nothing is changed.
    static final class TooManyEnd extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int incidents;

        TooManyEnd(int incidents) {
            super(incidents + " incidents would end at once");
            this.incidents = incidents;
        }

        String problem() {
            return "%d incidents would end, more than can be told at once".formatted(incidents);
        }
    }

    /// What stands beside the turns of a new version.
    record Beside(FileName name, String preamble) {

        static Beside of(ReleasedTranscript before) {
            return new Beside(before.name(), before.transcript().preamble());
        }
    }

    /// @throws TooManyEnd if the revision is too large
    RevisedTranscript release(ReleasedTranscript before, Revision revision, Beside beside, Because because, Note note,
            Instant now) {
        Transcript transcript = new Transcript(before.transcript().format(), beside.preamble(), revision.turns());
        StudyFields fields = before.study().fields();
        Succession succession = new Succession(revision, before.incidents());
        List<Incident> incidents = succession
                .incidents(segmentation.incidents(transcript.turns(), fields.segment(), fields.language()));
        ReleasedTranscript next = new ReleasedTranscript(before.study(), before.id(), before.number(),
                before.releasedThrough(), beside.name(), before.document(), before.bytes(), before.encoding(),
                transcript, revision.lineage(before.lineage()), incidents,
                Passages.of(transcript.turns(), incidents), stories(before, revision), now);
        RevisedTranscript revised = new RevisedTranscript(next, because, note,
                succession.gone(before::incidentId, incidents, next::incidentId), revision.withdrawn());
        if (revised.gone().stream().mapToInt(one -> 2 + one.now().size()).sum() > MOST_IDS) {
            throw new TooManyEnd(revised.gone().size());
        }
        versions.keep(revised);
        transcriptStories.keep(next.id(), next.stories());
        follow(before, revision, revised);
        announcements.revised(revised, before.passages().size(), versions.goneIncidents(next.id()));
        return revised;
    }

    /// Of turns that are the same, what people decided holds; others are searched anew.
    private static List<Story> stories(ReleasedTranscript before, Revision revision) {
        Map<Integer, List<Story>> known = before.storiesByTurn();
        Map<Integer, List<Story>> found = Stories.in(revision.turns()).stream().collect(groupingBy(Story::turn));
        return revision.revised()
                .stream()
                .flatMap(one -> one.isCarriedOver()
                        ? known.getOrDefault(one.sources().getFirst(), List.of())
                                .stream()
                                .map(story -> story.in(one.turn().number()))
                        : found.getOrDefault(one.turn().number(), List.of()).stream())
                .toList();
    }

    /// Turns that wait for somebody to look at them wait on, unless their words are others now.
    private void follow(ReleasedTranscript before, Revision revision, RevisedTranscript revised) {
        Set<Origin> waiting = queue.waiting(before.id());
        if (waiting.isEmpty()) {
            return;
        }
        ReleasedTranscript now = revised.transcript();
        Map<Integer, List<RevisedTurn>> bySource = revision.bySource();
        for (int turn = 0; turn < before.transcript().turns().size(); turn++) {
            Origin origin = before.lineage().origins().get(turn);
            List<RevisedTurn> heirs = bySource.getOrDefault(turn, List.of());
            if (waiting.contains(origin)
                    && heirs.stream().noneMatch(RevisedTurn::isCarriedOver)) {
                if (heirs.stream().allMatch(heir -> heir.change() == RevisedTurn.Change.ARRANGED)) {
                    queue.follow(before.id(), origin, heirs.stream()
                            .map(heir -> now.lineage().origins().get(heir.turn().number()))
                            .toList());
                } else {
                    queue.changed(before.id(), origin, revised.note().who(), now.releasedAt());
                }
            }
        }
    }
}
