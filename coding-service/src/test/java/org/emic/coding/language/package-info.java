@NullMarked
package org.emic.coding.language;

import org.jspecify.annotations.NullMarked;
