@NullMarked
package org.emic.coding.embedding;

import org.jspecify.annotations.NullMarked;
