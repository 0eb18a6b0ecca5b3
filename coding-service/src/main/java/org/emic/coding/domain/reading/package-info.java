/// What people and other programs are shown of an analysis.
@NullMarked
package org.emic.coding.domain.reading;

import org.jspecify.annotations.NullMarked;
