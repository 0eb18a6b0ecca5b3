package org.emic.theme.domain.theme;

import org.emic.theme.domain.code.CodeId;

/// A theme's id: `t-` and the digits of the theme's first code.
public record ThemeId(String value) {

    static ThemeId of(CodeId first) {
        return new ThemeId("t-" + first.digits());
    }

    @Override
    public String toString() {
        return value;
    }

}
