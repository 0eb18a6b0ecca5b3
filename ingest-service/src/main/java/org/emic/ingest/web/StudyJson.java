package org.emic.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.emic.ingest.domain.study.AddTranscripts;
import org.emic.ingest.domain.study.Drafts;
import org.emic.ingest.domain.study.Lens;
import org.emic.ingest.domain.study.RemovedTranscript;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.Transcripts;
import org.jspecify.annotations.Nullable;

/// What the JSON API answers.
final class StudyJson {

    private StudyJson() {}

    /// A study.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StudyView(String studyId, int revision, String title, @Nullable String question, @Nullable LensView lens,
            String language, @Nullable String note, String names, boolean reviewed, String segment,
            List<String> moderators, String openedAt) {

        static StudyView of(Study study) {
            return new StudyView(study.id().toString(), study.revision(), study.fields().title(),
                    study.fields().question().orElse(null), study.fields().lens().map(LensView::of).orElse(null),
                    study.fields().language(), study.fields().note().orElse(null), study.fields().names().word(),
                    study.fields().reviewed(),
                    study.fields().segment().word(), study.fields().moderators(), study.openedAt().toString());
        }
    }

    /// A study's lens.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LensView(String name, @Nullable String version, @Nullable String source) {

        static LensView of(Lens lens) {
            return new LensView(lens.name(), lens.version().orElse(null),
                    lens.source().map(Lens.Source::word).orElse(null));
        }
    }

    /// All studies.
    record StudyList(List<Row> studies) {

        /// A study in the list.
        record Row(String studyId, String title, String openedAt, int transcripts, int incidents) {}

        static StudyList of(List<Studies.Overview> studies) {
            return new StudyList(studies.stream()
                    .map(one -> new Row(one.study().id().toString(), one.study().fields().title(),
                            one.study().openedAt().toString(), one.transcripts(), one.incidents()))
                    .toList());
        }
    }

    /// A study with its transcripts.
    ///
    /// @param blocked events that could not be read and that nobody has decided about
    record StudyWithTranscripts(@com.fasterxml.jackson.annotation.JsonUnwrapped StudyView study,
            int blocked, List<DraftView> waiting, List<TranscriptView> transcripts, List<RemovedView> removed) {

        static StudyWithTranscripts of(Study study, List<Drafts.Summary> drafts,
                List<Transcripts.Summary> transcripts, List<RemovedTranscript> removed, int blocked) {
            return new StudyWithTranscripts(StudyView.of(study), blocked,
                    drafts.stream().map(one -> DraftView.of(one, null)).toList(),
                    transcripts.stream().map(one -> TranscriptView.of(one, null)).toList(),
                    removed.stream().map(RemovedView::of).toList());
        }
    }

    /// What is left of a transcript that was taken back.
    record RemovedView(String transcriptId, int number, String documentSha256, String removedAt) {

        static RemovedView of(RemovedTranscript one) {
            return new RemovedView(one.id().toString(), one.number(), one.document().hex(),
                    one.removedAt().toString());
        }
    }

    /// What came of an upload.
    ///
    /// @param releasedThrough 0 where nothing is released yet
    record Addition(int releasedThrough, List<TranscriptView> transcripts, List<DraftView> waiting) {

        static Addition of(AddTranscripts.Outcome.Added added) {
            return new Addition(added.releasedThrough(),
                    added.released()
                            .stream()
                            .map(item -> TranscriptView.of(item.transcript(), item.alreadyReleased()))
                            .toList(),
                    added.waiting().stream().map(one -> DraftView.of(one.draft(), one.alreadyWaiting())).toList());
        }
    }

    /// Drafts that were just released.
    record Release(int releasedThrough, List<TranscriptView> transcripts) {

        static Release of(List<Transcripts.Summary> released) {
            return new Release(released.stream().mapToInt(Transcripts.Summary::number).max().orElse(0),
                    released.stream().map(one -> TranscriptView.of(one, null)).toList());
        }
    }

    /// A transcript that waits to be released, without its words.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftView(String transcriptId, String name, String documentSha256, String format, long bytes, int turns,
            int words, String receivedAt, @Nullable Boolean alreadyWaiting) {

        static DraftView of(Drafts.Summary one, @Nullable Boolean alreadyWaiting) {
            return new DraftView(one.id().toString(), one.name(), one.document().hex(), one.format(), one.bytes(),
                    one.turns(), one.words(), one.receivedAt().toString(), alreadyWaiting);
        }
    }

    /// A transcript without its words.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TranscriptView(String transcriptId, int number, int version, String name, String documentSha256,
            String format,
            long bytes,
            int turns, int words, int incidents, int passages, String releasedAt, @Nullable Boolean alreadyReleased) {

        static TranscriptView of(Transcripts.Summary one, @Nullable Boolean alreadyReleased) {
            return new TranscriptView(one.id().toString(), one.number(), one.version(), one.name(),
                    one.document().hex(),
                    one.format(), one.bytes(), one.turns(), one.words(), one.incidents(), one.passages(),
                    one.releasedAt().toString(),
                    alreadyReleased);
        }
    }
}
