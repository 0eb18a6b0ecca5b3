package org.emic.coding.domain.study;

import java.time.Instant;
import java.util.Optional;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.CodingId;
import org.emic.coding.domain.Mark;
import org.emic.coding.domain.decisions.Decided;
import org.emic.coding.domain.decisions.History;
import org.emic.coding.domain.study.ArrivedWords.Place;

/// Reads what people have decided about a study that is known, and what it comes to.
public final class ReadDecisions {

    private final Analyses analyses;
    private final StoredSuggestions suggestions;
    private final StoredDecisions decisions;
    private final StoredCodings codings;
    private final ArrivedWords words;
    private final TellAnalysis tell;

    public ReadDecisions(Analyses analyses, StoredSuggestions suggestions, StoredDecisions decisions,
            StoredCodings codings, ArrivedWords words, TellAnalysis tell) {
        this.analyses = analyses;
        this.suggestions = suggestions;
        this.decisions = decisions;
        this.codings = codings;
        this.words = words;
        this.tell = tell;
    }

    /// All decisions, in order.
    public History history(StudyId study) {
        return decisions.history(study);
    }

    /// What these decisions make of what is suggested now.
    public Decided decided(StudyId study, History history) {
        return tell.decided(study, suggestions.suggested(analyses.shown(study)), history);
    }

    /// The codebook as people had it at a moment: their decisions until then, with what is suggested now.
    public Decided asOf(StudyId study, Instant moment) {
        return decided(study, decisions.history(study).until(moment));
    }

    /// A coding that people see.
    public Optional<Coding> coding(StudyId study, CodingId coding) {
        return codings.coding(analyses.shown(study), coding);
    }

    /// A stretch of a transcript; empty if it does not begin and end in what is said there.
    public Optional<Mark> mark(StudyId study, int transcriptNumber, Place from, Place to) {
        return words.mark(study, transcriptNumber, from, to);
    }

}
