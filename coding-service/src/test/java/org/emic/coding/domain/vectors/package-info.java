@NullMarked
package org.emic.coding.domain.vectors;

import org.jspecify.annotations.NullMarked;
