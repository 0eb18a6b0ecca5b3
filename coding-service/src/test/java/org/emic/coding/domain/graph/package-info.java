@NullMarked
package org.emic.coding.domain.graph;

import org.jspecify.annotations.NullMarked;
