@NullMarked
package org.emic.report.domain.report;

import org.jspecify.annotations.NullMarked;
