package org.emic.coding.domain.study;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Mark;
import org.emic.coding.domain.TurnId;
import org.emic.coding.domain.decisions.Utterances.Context;
import org.emic.coding.domain.decisions.Utterances.Utterance;
import org.emic.coding.domain.study.PassageCodings.PassagePlan;

/// What has arrived of a study, for comparing. An embedding key is that of
/// [org.emic.coding.domain.vectors.EmbeddingMethod#key].
public interface ArrivedWords {

    /// The transcript with this number, if anything of its highest version has arrived.
    Optional<Transcript> transcript(StudyId study, int number);

    /// Whether this passage has arrived.
    boolean hasArrived(StudyId study, PassageRef passage);

    /// Whether this passage was given up.
    boolean isGivenUp(StudyId study, PassageRef passage);

    /// The transcripts up to this number that were not removed, in order.
    List<Transcript> transcripts(StudyId study, int through);

    /// What was given up in the transcripts up to this number, in canonical order.
    List<Gap> gaps(StudyId study, int through);

    /// The highest number that any transcript of the study says was released, 0 if none.
    int releasedThrough(StudyId study);

    /// A passage that has arrived.
    PassagePlan plan(StudyId study, PassageRef passage);

    /// The passages that arrived, up to and with this one, in canonical order.
    List<PassagePlan> plans(StudyId study, PassageRef through);

    /// A passage's incidents with their stored vectors, in canonical order; those without words are left out.
    ///
    /// @throws VectorGone if one of them has none
    List<Incident> incidents(StudyId study, PassageRef passage, String embeddingKey);

    /// Those of these incidents that are there, with their stored vectors.
    Map<IncidentId, Utterance> utterances(StudyId study, Collection<IncidentId> incidents, String embeddingKey);

    /// Those of these turns without incidents that are there, in transcripts that have any.
    Map<TurnId, Context> contexts(StudyId study, Collection<TurnId> turns);

    /// A stretch of a transcript, held by the incidents, and turns without any, that it touches; empty if it does not begin
    /// and end in what is said there, or if nobody says anything in the transcript that could be coded.
    Optional<Mark> mark(StudyId study, int transcriptNumber, Place from, Place to);

    /// The compared texts of a passage that have no vector stored under this key.
    List<String> textsWithoutVector(StudyId study, PassageRef passage, String embeddingKey);

    /// The processor families on which the study's vectors were computed, in alphabetical order.
    List<String> instructionSets(StudyId study, String embeddingKey);

    /// A place in a transcript.
    ///
    /// @param turn from 0
    /// @param at code points into the turn's text
    record Place(int turn, int at) {}

    /// A vector was deleted just now, with a transcript whose words were the same: the step is to be taken again.
    final class VectorGone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /// @param incident that needs it
        public VectorGone(IncidentId incident) {
            super("incident " + incident.value() + " has no vector");
        }

    }

}
