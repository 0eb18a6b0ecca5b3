/// What theme-service knows of the codes that it brings together.
@NullMarked
package org.emic.theme.domain.code;

import org.jspecify.annotations.NullMarked;
