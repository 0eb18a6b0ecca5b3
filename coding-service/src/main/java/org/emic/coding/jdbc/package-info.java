/// The service's tables.
@NullMarked
package org.emic.coding.jdbc;

import org.jspecify.annotations.NullMarked;
