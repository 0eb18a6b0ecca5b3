@NullMarked
package org.emic.report.stream;

import org.jspecify.annotations.NullMarked;
