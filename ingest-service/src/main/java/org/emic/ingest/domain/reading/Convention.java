package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// How a document shows where a turn begins. A document keeps to one way: the one that finds the most turns, and the
/// colon where another finds no more.
enum Convention {

    /// A name and a colon: `Anna: ...`.
    COLON {
        @Override
        List<Optional<LabelLine>> found(TextLines lines) {
            List<Labels.Offer> offers = new ArrayList<>();
            List<Optional<Labels.Offer>> byLine = new ArrayList<>();
            for (TextLines.Line line : lines.lines()) {
                Optional<Labels.Offer> offer = line.speech()
                        ? LabelLine.of(line.text())
                                .map(label -> new Labels.Offer(label, line.opensParagraph(), line.before()))
                        : Optional.empty();
                offer.ifPresent(offers::add);
                byLine.add(offer);
            }
            Labels labels = new Labels(offers, lines.withWords(), lines.paragraphs());
            return byLine.stream().map(offer -> offer.filter(labels::begins).map(Labels.Offer::line)).toList();
        }
    },
    /// A name and a time on a line of their own, as Otter, Teams and Trint write: `Anna Okafor  00:01:02`.
    HEADER {
        @Override
        List<Optional<LabelLine>> found(TextLines lines) {
            return OwnLines.headers(lines);
        }
    },
    /// A name in square brackets: `[Anna] ...`.
    BRACKETS {
        @Override
        List<Optional<LabelLine>> found(TextLines lines) {
            return OwnLines.bracketed(lines);
        }
    },
    /// A name in bold or in capitals on a line of its own.
    ALONE {
        @Override
        List<Optional<LabelLine>> found(TextLines lines) {
            return OwnLines.alone(lines);
        }
    };

    /// Where a turn begins in this way, line by line.
    abstract List<Optional<LabelLine>> found(TextLines lines);

    /// Where a turn begins, line by line.
    static List<Optional<LabelLine>> labels(TextLines lines) {
        Map<Convention, List<Optional<LabelLine>>> found = new EnumMap<>(Convention.class);
        for (Convention convention : values()) {
            found.put(convention, convention.found(lines));
        }
        return found.values()
                .stream()
                .max(Comparator.<List<Optional<LabelLine>>>comparingLong(
                        labels -> labels.stream().filter(Optional::isPresent).count()))
                .filter(best -> best.stream().anyMatch(Optional::isPresent))
                .orElseGet(() -> IntStream.range(0, lines.lines().size())
                        .mapToObj(_ -> Optional.<LabelLine>empty())
                        .toList());
    }
}
