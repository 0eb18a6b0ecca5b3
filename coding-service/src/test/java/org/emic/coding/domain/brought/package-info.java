@NullMarked
package org.emic.coding.domain.brought;

import org.jspecify.annotations.NullMarked;
