/// The facts and the composed reports in PostgreSQL.
@NullMarked
package org.emic.report.jdbc;

import org.jspecify.annotations.NullMarked;
