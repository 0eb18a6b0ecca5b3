/// Compares the analysis with what people coded: `bench/run`.
@NullMarked
package org.emic.coding.bench;

import org.jspecify.annotations.NullMarked;
