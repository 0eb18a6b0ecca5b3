@NullMarked
package org.emic.coding.domain.decisions;

import org.jspecify.annotations.NullMarked;
