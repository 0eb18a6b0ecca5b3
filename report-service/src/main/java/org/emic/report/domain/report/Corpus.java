package org.emic.report.domain.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emic.report.domain.Coding;
import org.emic.report.domain.Incident;
import org.emic.report.domain.IncidentId;
import org.emic.report.domain.Passage;
import org.emic.report.domain.Role;

/// The documents of an analysis, and the quotations that can be made of them.
final class Corpus {

    private final List<Document> documents;
    private final Map<IncidentId, Quotation> incidents = new HashMap<>();
    private final Map<Integer, Document> byNumber = new HashMap<>();

    Corpus(Analysis analysis) {
        Map<Integer, List<Passage>> passages = analysis.passages()
                .stream()
                .collect(Collectors.groupingBy(Passage::transcript));
        documents = analysis.transcripts()
                .stream()
                .map(transcript -> Document.of(transcript, passages.getOrDefault(transcript.number(), List.of())))
                .toList();
        for (Document document : documents) {
            byNumber.put(document.number(), document);
            passages.getOrDefault(document.number(), List.of())
                    .stream()
                    .flatMap(passage -> passage.incidents().stream())
                    .forEach(incident -> incidents.put(incident.id(), quotation(document, incident)));
        }
    }

    List<Document> documents() {
        return documents;
    }

    /// Quotes the whole incident.
    Quotation quote(IncidentId incident) {
        Quotation quotation = incidents.get(incident);
        if (quotation == null) {
            throw new IllegalArgumentException("no such incident: " + incident);
        }
        return quotation;
    }

    boolean has(IncidentId incident) {
        return incidents.containsKey(incident);
    }

    List<Quotation> withheld() {
        return incidents.values()
                .stream()
                .filter(quotation -> !quotation.matches())
                .sorted(Quotation.CANONICAL)
                .toList();
    }

    /// Quotes what was coded: the incident, or the span that a person coded, a quotation for each turn of it.
    List<Quotation> quote(Coding coding) {
        Quotation incident = quote(coding.incident());
        if (coding.span().isEmpty()) {
            return List.of(incident);
        }
        Coding.Span span = coding.span().get();
        var pieces = new ArrayList<Quotation>();
        Document document = document(incident);
        for (Turn turn : document.turns().subMap(span.fromTurn(), span.toTurn() + 1).values()) {
            if (turn.withdrawn()) {
                continue;
            }
            int start = turn.number() == span.fromTurn() ? span.start() : 0;
            int end = turn.number() == span.toTurn() ? span.end() : turn.words().length();
            turn.words()
                    .between(start, end)
                    .map(text -> new Quotation(incident.incident(), document.number(), document.name(), turn.number(),
                            start, end, Words.sha256(text), turn.speaker(), turn.role(),
                            incident.anothersStory(), true, text))
                    .ifPresent(pieces::add);
        }
        return pieces.isEmpty() ? List.of(incident) : List.copyOf(pieces);
    }

    private Document document(Quotation quotation) {
        Document document = byNumber.get(quotation.transcript());
        if (document == null) {
            throw new IllegalArgumentException("no such transcript: " + quotation.transcript());
        }
        return document;
    }

    private static Quotation quotation(Document document, Incident incident) {
        Optional<Turn> turn = Optional.ofNullable(document.turns().get(incident.turn()));
        Optional<String> text = turn.flatMap(t -> t.words().between(incident.start(), incident.end()))
                .filter(words -> Words.sha256(words).equals(incident.textSha256()));
        return new Quotation(incident.id(), document.number(), document.name(), incident.turn(), incident.start(),
                incident.end(), incident.textSha256(), incident.speaker(),
                turn.map(Turn::role).orElse(Role.UNATTRIBUTED), incident.anothersStory(), text.isPresent(),
                text.orElse(""));
    }

}
