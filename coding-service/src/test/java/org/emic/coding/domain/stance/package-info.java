@NullMarked
package org.emic.coding.domain.stance;

import org.jspecify.annotations.NullMarked;
