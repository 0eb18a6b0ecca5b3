package org.emic.theme.domain.theme;

import org.emic.theme.domain.code.Origin;

/// What a theme or sub-theme is called until a person names it.
public record Label(String text, Origin origin) {}
