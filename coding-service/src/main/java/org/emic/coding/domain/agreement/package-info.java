/// How far coders agree, and how a machine's suggestions fared: figures, or why there is none.
///
/// Pure functions of who read which unit and which codes they gave it.
@NullMarked
package org.emic.coding.domain.agreement;

import org.jspecify.annotations.NullMarked;
