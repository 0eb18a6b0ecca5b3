package org.emic.ingest.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.emic.ingest.domain.stories.Story;
import org.emic.ingest.domain.conversation.Response;
import org.emic.ingest.domain.conversation.Responses;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.study.RemovedTranscript;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Original;
import org.emic.ingest.domain.transcript.Passage;
import org.emic.ingest.domain.transcript.Sha256;
import org.emic.ingest.domain.transcript.Times;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;

/// What travels on `emic.transcripts.v1`.
final class TranscriptWire {

    private TranscriptWire() {}

    /// `TranscriptRemoved.v1`.
    record TranscriptRemoved(String studyId, String transcriptId, int transcriptNumber, String documentSha256,
            String removedAt) {

        static TranscriptRemoved of(RemovedTranscript removed) {
            return new TranscriptRemoved(removed.study().toString(), removed.id().toString(), removed.number(),
                    removed.document().hex(), removed.removedAt().toString());
        }
    }

    /// `TranscriptReleased.v1`.
    record TranscriptReleased(String studyId, String transcriptId, int transcriptNumber, int releasedThrough,
            String documentSha256, String name, String format, long bytes, String lang, String names, boolean reviewed,
            int turns, int words, int incidents, int passages, List<Speaker> speakers, String releasedAt,
            Optional<Long> durationMs, Optional<Integer> version) {

        static TranscriptReleased of(ReleasedTranscript released) {
            Transcript transcript = released.transcript();
            return new TranscriptReleased(released.study().id().toString(), released.id().toString(), released.number(),
                    released.releasedThrough(), released.document().hex(), released.name().value(),
                    transcript.format().word(), released.bytes(), released.study().fields().language(),
                    released.study().fields().names().word(),
                    released.study().fields().reviewed(), transcript.turns().size(), transcript.words(),
                    released.incidents().size(),
                    released.passages().size(), transcript.speakers().stream().map(Speaker::of).toList(),
                    released.releasedAt().toString(), boxed(transcript.durationMs()), beyondFirst(released));
        }
    }

    /// A speaker's share.
    record Speaker(String speaker, String role, int turns, int words) {

        static Speaker of(Transcript.Speaker speaker) {
            return new Speaker(speaker.name(), speaker.role().word(), speaker.turns(), speaker.words());
        }
    }

    /// `PassageReleased.v1`.
    record PassageReleased(String studyId, String transcriptId, int transcriptNumber, int releasedThrough,
            String documentSha256, int passage, int passages, List<TurnOnWire> turns, List<IncidentOnWire> incidents,
            Optional<Integer> version) {

        static PassageReleased of(ReleasedTranscript released, Passage passage, Responses responses,
                Map<Integer, List<Story>> stories) {
            String lang = released.study().fields().language();
            return new PassageReleased(released.study().id().toString(), released.id().toString(), released.number(),
                    released.releasedThrough(), released.document().hex(), passage.number(),
                    released.passages().size(),
                    passage.parts().stream().map(part -> TurnOnWire.of(part, released, lang, responses)).toList(),
                    passage.incidents()
                            .stream()
                            .map(incident -> IncidentOnWire.of(incident, released.incidentId(incident),
                                    lang(incident, passage).orElse(lang), original(incident, passage),
                                    stories.getOrDefault(incident.turn(), List.of())))
                            .toList(),
                    beyondFirst(released));
        }

        private static Optional<String> lang(Incident incident, Passage passage) {
            return passage.parts()
                    .stream()
                    .map(Passage.Part::turn)
                    .filter(turn -> turn.number() == incident.turn())
                    .findFirst()
                    .flatMap(Turn::lang);
        }

        /// What was spoken, where the incident is all that its turn says.
        private static Optional<Original> original(Incident incident, Passage passage) {
            boolean alone = passage.incidents().stream().filter(one -> one.turn() == incident.turn()).count() == 1;
            return passage.parts()
                    .stream()
                    .filter(part -> alone && part.turn().number() == incident.turn() && part.isWhole())
                    .findFirst()
                    .flatMap(part -> part.turn().original())
                    .filter(Original::travels);
        }
    }

    /// A turn, or a part of a long one, with the annotations that reach into it.
    record TurnOnWire(int turn, String speaker, String role, int offset, String text, String lang,
            List<AnnotationOnWire> annotations, Optional<Long> startMs, Optional<Long> endMs,
            Optional<String> originalText, Optional<String> translator, Optional<ResponseOnWire> response,
            String turnId) {

        static TurnOnWire of(Passage.Part part, ReleasedTranscript released, String lang, Responses responses) {
            Optional<Original> original = part.turn().original().filter(one -> part.offset() == 0 && one.travels());
            Span span = new Span(part.offset(), part.offset() + CodePoints.length(part.text()));
            return new TurnOnWire(part.turn().number(), part.turn().speaker(), part.turn().role().word(), part.offset(),
                    part.text(), part.turn().lang().orElse(lang),
                    part.turn()
                            .annotations()
                            .stream()
                            .filter(annotation -> annotation.span().overlaps(span))
                            .map(AnnotationOnWire::of)
                            .toList(),
                    part.turn().times().map(Times::startMs), part.turn().times().map(Times::endMs),
                    original.map(Original::text), original.flatMap(Original::translator),
                    responses.of(part.turn()).map(ResponseOnWire::of), released.turnId(part.turn().number()));
        }
    }

    /// That a turn answers another one.
    record ResponseOnWire(int to, String kind) {

        static ResponseOnWire of(Response response) {
            return new ResponseOnWire(response.to(), response.kind().word());
        }
    }

    /// An incident.
    ///
    /// @param voice said where it tells somebody else's story
    record IncidentOnWire(String incident, int turn, int ordinal, String speaker, int start, int end, String text,
            String textSha256, String lang, List<AnnotationOnWire> annotations, Optional<String> originalText,
            Optional<String> translator, Optional<Integer> promptedBy, Optional<String> voice) {

        static IncidentOnWire of(Incident incident, String id, String lang, Optional<Original> original,
                List<Story> stories) {
            return new IncidentOnWire(id, incident.turn(), incident.ordinal(), incident.speaker(),
                    incident.span().start(), incident.span().end(), incident.text(), Sha256.of(incident.text()).hex(),
                    lang, incident.annotations().stream().map(AnnotationOnWire::of).toList(),
                    original.map(Original::text), original.flatMap(Original::translator),
                    boxed(incident.promptedBy()), voiceOf(incident, stories));
        }
    }

    /// A stage direction.
    record AnnotationOnWire(String kind, int start, int end) {

        static AnnotationOnWire of(Annotation annotation) {
            return new AnnotationOnWire(annotation.kind().word(), annotation.span().start(), annotation.span().end());
        }
    }

    /// The first version is told as it was before there were others.
    private static Optional<Integer> beyondFirst(ReleasedTranscript released) {
        return Optional.of(released.lineage().version()).filter(version -> version > 1);
    }

    private static Optional<String> voiceOf(Incident incident, List<Story> stories) {
        return stories.stream()
                .filter(story -> story.span().overlaps(incident.span()))
                .findFirst()
                .map(any -> "anothers-story");
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
