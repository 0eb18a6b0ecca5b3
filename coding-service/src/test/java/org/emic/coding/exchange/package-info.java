@NullMarked
package org.emic.coding.exchange;

import org.jspecify.annotations.NullMarked;
