/// Tests of reading through a lens.
@NullMarked
package org.emic.coding.domain.lens;

import org.jspecify.annotations.NullMarked;
