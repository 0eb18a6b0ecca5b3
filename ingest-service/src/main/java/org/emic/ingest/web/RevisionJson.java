package org.emic.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.emic.ingest.domain.revision.Succession;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.versions.MadeVersion;
import org.emic.ingest.domain.versions.Note;
import org.emic.ingest.domain.versions.RevisedTranscript;
import org.emic.ingest.domain.versions.WithdrawParticipant;
import org.jspecify.annotations.Nullable;

/// What the JSON API answers about versions.
final class RevisionJson {

    private RevisionJson() {}

    /// A corrected transcript.
    record Corrected(int version, int turns, List<Gone> incidents) {

        static Corrected of(RevisedTranscript revised) {
            ReleasedTranscript now = revised.transcript();
            return new Corrected(now.lineage().version(), now.transcript().turns().size(),
                    revised.gone().stream().map(Gone::of).toList());
        }
    }

    /// An incident that is no more.
    record Gone(String incident, List<String> now) {

        static Gone of(Succession.Gone one) {
            return new Gone(one.incident(), one.now());
        }
    }

    /// A transcript without words that were withdrawn.
    record Withdrawn(int version, int turnsWithdrawn) {

        static Withdrawn of(RevisedTranscript revised) {
            return new Withdrawn(revised.transcript().lineage().version(), revised.turnsWithdrawn());
        }
    }

    /// What is left after a participant withdrew.
    record ParticipantWithdrawn(List<Row> transcripts, int drafts, int queued) {

        /// One of the transcripts.
        record Row(int number, int version, int turnsWithdrawn) {}

        static ParticipantWithdrawn of(WithdrawParticipant.Outcome.Withdrawn withdrawn) {
            return new ParticipantWithdrawn(withdrawn.transcripts()
                    .stream()
                    .map(one -> new Row(one.transcript().number(), one.transcript().lineage().version(),
                            one.turnsWithdrawn()))
                    .toList(), withdrawn.drafts(), withdrawn.queued());
        }
    }

    /// A version without its words.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(int version, String because, @Nullable String who, @Nullable String why, String at, int turns) {

        static Version of(MadeVersion one) {
            return new Version(one.version(), one.because().word(), one.note().map(Note::who).orElse(null),
                    one.note().map(Note::why).orElse(null), one.at().toString(), one.turns());
        }
    }
}
