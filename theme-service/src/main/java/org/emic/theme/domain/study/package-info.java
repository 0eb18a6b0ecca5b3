/// Follows the codebook of each study and keeps its themes.
@NullMarked
package org.emic.theme.domain.study;

import org.jspecify.annotations.NullMarked;
