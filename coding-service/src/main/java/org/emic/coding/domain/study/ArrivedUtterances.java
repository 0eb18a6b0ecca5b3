package org.emic.coding.domain.study;

import java.util.Collection;
import java.util.Map;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.TurnId;
import org.emic.coding.domain.decisions.Utterances;

/// What has arrived of a study, for those who decide about it.
record ArrivedUtterances(ArrivedWords words, StudyId study, String embeddingKey) implements Utterances {

    @Override
    public Map<IncidentId, Utterance> of(Collection<IncidentId> incidents) {
        return words.utterances(study, incidents, embeddingKey);
    }

    @Override
    public Map<TurnId, Context> contexts(Collection<TurnId> turns) {
        return words.contexts(study, turns);
    }

}
