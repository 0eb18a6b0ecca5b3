package org.emic.coding.jdbc;

import java.util.List;
import org.emic.coding.domain.CandidateLabel;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Exemplar;
import org.emic.coding.domain.First;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Origin;
import org.emic.coding.domain.SpeakerCount;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.Term;

/// What is stored of a code beyond its columns.
record CodeJson(FirstJson first, List<SpeakerJson> speakers, List<ExemplarJson> exemplars, List<LabelJson> labels,
        List<TermJson> terms) {

    /// Of a code that nothing carries.
    static final CodeJson NOTHING = new CodeJson(new FirstJson(0, 0, 0), List.of(), List.of(), List.of(), List.of());

    static CodeJson of(Code code) {
        return new CodeJson(
                new FirstJson(code.first().transcriptNumber(), code.first().turn(), code.first().start()),
                code.speakers()
                        .stream()
                        .map(speaker -> new SpeakerJson(speaker.speaker(), speaker.incidents()))
                        .toList(),
                code.exemplars()
                        .stream()
                        .map(exemplar -> new ExemplarJson(exemplar.incident().value(), LedgerJson.word(exemplar.kind()),
                                exemplar.similarity()))
                        .toList(),
                code.labels()
                        .stream()
                        .map(label -> new LabelJson(label.label(), LedgerJson.word(label.origin()), label.score()))
                        .toList(),
                code.terms().stream().map(term -> new TermJson(term.term(), term.weight())).toList());
    }

    /// The code that is stored so, with what stands in columns.
    Code code(CodeId id, String label, Origin origin, Status status, String definition, IncidentId founder,
            int incidents, float[] centre) {
        return new Code(id, label, origin, status, definition, founder,
                new First(first.transcriptNumber(), first.turn(), first.start()), incidents,
                speakers.stream().map(speaker -> new SpeakerCount(speaker.speaker(), speaker.incidents())).toList(),
                exemplars.stream()
                        .map(exemplar -> new Exemplar(new IncidentId(exemplar.incident()),
                                LedgerJson.constant(Exemplar.Kind.class, exemplar.kind()), exemplar.similarity()))
                        .toList(),
                labels.stream()
                        .map(candidate -> new CandidateLabel(candidate.label(),
                                LedgerJson.constant(Origin.class, candidate.origin()), candidate.score()))
                        .toList(),
                terms.stream().map(term -> new Term(term.term(), term.weight())).toList(), centre);
    }

    record FirstJson(int transcriptNumber, int turn, int start) {}

    record SpeakerJson(String speaker, int incidents) {}

    record ExemplarJson(String incident, String kind, double similarity) {}

    record LabelJson(String label, String origin, double score) {}

    record TermJson(String term, double weight) {}

}
