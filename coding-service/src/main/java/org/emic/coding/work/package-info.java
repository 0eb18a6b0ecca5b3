/// The thread that compares what has arrived.
@NullMarked
package org.emic.coding.work;

import org.jspecify.annotations.NullMarked;
