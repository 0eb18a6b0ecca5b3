@NullMarked
package org.emic.coding.work;

import org.jspecify.annotations.NullMarked;
