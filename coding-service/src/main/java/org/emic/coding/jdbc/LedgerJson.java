package org.emic.coding.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Confidence;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Ledger;
import org.emic.coding.domain.Nearest;
import org.emic.coding.domain.Relation;
import org.emic.coding.domain.Rival;
import org.jspecify.annotations.Nullable;

/// A ledger as it is stored.
record LedgerJson(List<NearestJson> nearest, @Nullable RivalJson rival, @Nullable ConfidenceJson confidence) {

    static LedgerJson of(Ledger ledger) {
        return new LedgerJson(
                ledger.nearest()
                        .stream()
                        .map(near -> new NearestJson(near.incident().value(), near.similarity(), word(near.relation()),
                                near.opposed()))
                        .toList(),
                ledger.rival().map(rival -> new RivalJson(rival.code().value(), rival.similarity())).orElse(null),
                ledger.confidence().map(ConfidenceJson::of).orElse(null));
    }

    /// An enumeration's constant as a word in lower case, with hyphens.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant that such a word stands for.
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Ledger ledger() {
        return new Ledger(
                nearest.stream()
                        .map(near -> new Nearest(new IncidentId(near.incident()), near.similarity(),
                                constant(Relation.class, near.relation()), Boolean.TRUE.equals(near.opposed())))
                        .toList(),
                Optional.ofNullable(rival).map(code -> new Rival(new CodeId(code.code()), code.similarity())),
                Optional.ofNullable(confidence).map(ConfidenceJson::confidence));
    }

    /// @param opposed nothing where it was stored before stance was seen
    record NearestJson(String incident, double similarity, String relation, @Nullable Boolean opposed) {}

    record RivalJson(String code, double similarity) {}

    record ConfidenceJson(@Nullable Double probability, double doubt, List<String> offers) {

        static ConfidenceJson of(Confidence confidence) {
            return new ConfidenceJson(
                    confidence.probability().isPresent() ? confidence.probability().getAsDouble() : null,
                    confidence.doubt(), confidence.offers().stream().map(CodeId::value).toList());
        }

        Confidence confidence() {
            return new Confidence(probability == null ? OptionalDouble.empty() : OptionalDouble.of(probability), doubt,
                    offers.stream().map(CodeId::new).toList());
        }

    }

}
