@NullMarked
package org.emic.coding.domain.freemarking;

import org.jspecify.annotations.NullMarked;
