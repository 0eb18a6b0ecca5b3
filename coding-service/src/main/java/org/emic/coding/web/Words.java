package org.emic.coding.web;

import java.util.Locale;

/// Says constants as words.
final class Words {

    private Words() {}

    /// In lower case, with hyphens.
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
