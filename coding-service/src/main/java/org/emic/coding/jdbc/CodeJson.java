package org.emic.coding.jdbc;

import java.util.List;
import org.emic.coding.domain.Code;

/// What is stored of a code beyond its columns.
record CodeJson(FirstJson first, List<SpeakerJson> speakers, List<ExemplarJson> exemplars, List<LabelJson> labels,
        List<TermJson> terms) {

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

    record FirstJson(int transcriptNumber, int turn, int start) {}

    record SpeakerJson(String speaker, int incidents) {}

    record ExemplarJson(String incident, String kind, double similarity) {}

    record LabelJson(String label, String origin, double score) {}

    record TermJson(String term, double weight) {}

}
