/// Neighbours, groups and merging over plain vectors and whole numbers: what constant comparison counts with.
///
/// Everything here is deterministic: sums run in a fixed order, ties break by the lower number.
@NullMarked
package org.emic.coding.domain.graph;

import org.jspecify.annotations.NullMarked;
