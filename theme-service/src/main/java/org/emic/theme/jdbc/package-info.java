/// The service's tables.
@NullMarked
package org.emic.theme.jdbc;

import org.jspecify.annotations.NullMarked;
