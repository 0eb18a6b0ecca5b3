/// From codes to themes and sub-themes, their names and what can be said of them.
@NullMarked
package org.emic.theme.domain.theme;

import org.jspecify.annotations.NullMarked;
