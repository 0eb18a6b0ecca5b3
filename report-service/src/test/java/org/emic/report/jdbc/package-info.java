@NullMarked
package org.emic.report.jdbc;

import org.jspecify.annotations.NullMarked;
