@NullMarked
package org.emic.coding.domain.deductive;

import org.jspecify.annotations.NullMarked;
