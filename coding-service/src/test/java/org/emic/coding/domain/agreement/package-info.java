/// Checks figures of agreement against what was published of them.
@NullMarked
package org.emic.coding.domain.agreement;

import org.jspecify.annotations.NullMarked;
