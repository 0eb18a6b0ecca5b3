package org.emic.coding.jdbc;

import java.util.List;
import java.util.Locale;
import org.emic.coding.domain.Ledger;
import org.jspecify.annotations.Nullable;

/// A ledger as it is stored.
record LedgerJson(List<NearestJson> nearest, @Nullable RivalJson rival) {

    static LedgerJson of(Ledger ledger) {
        return new LedgerJson(
                ledger.nearest()
                        .stream()
                        .map(near -> new NearestJson(near.incident().value(), near.similarity(), word(near.relation()),
                                near.opposed()))
                        .toList(),
                ledger.rival().map(rival -> new RivalJson(rival.code().value(), rival.similarity())).orElse(null));
    }

    /// An enumeration's constant as a word in lower case, with hyphens.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param opposed nothing where it was stored before stance was seen
    record NearestJson(String incident, double similarity, String relation, @Nullable Boolean opposed) {}

    record RivalJson(String code, double similarity) {}

}
