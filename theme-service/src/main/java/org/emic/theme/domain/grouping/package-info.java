/// How codes are brought together by their likeness: the arithmetic, which knows nothing of what a code means.
@NullMarked
package org.emic.theme.domain.grouping;

import org.jspecify.annotations.NullMarked;
