/// Blind double coding without a database.
@NullMarked
package org.emic.coding.domain.doublecoding;

import org.jspecify.annotations.NullMarked;
