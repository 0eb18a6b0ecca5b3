/// The service's tables.
@NullMarked
package org.emic.ingest.jdbc;

import org.jspecify.annotations.NullMarked;
