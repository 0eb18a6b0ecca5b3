/// What researchers bring to a study: a codebook of their own, and codings that people made.
@NullMarked
package org.emic.coding.domain.brought;

import org.jspecify.annotations.NullMarked;
