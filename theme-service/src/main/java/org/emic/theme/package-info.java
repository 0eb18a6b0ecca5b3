/// Themes and sub-themes from codes.
@NullMarked
package org.emic.theme;

import org.jspecify.annotations.NullMarked;
