@NullMarked
package org.emic.coding;

import org.jspecify.annotations.NullMarked;
