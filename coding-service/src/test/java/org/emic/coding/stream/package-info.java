@NullMarked
package org.emic.coding.stream;

import org.jspecify.annotations.NullMarked;
