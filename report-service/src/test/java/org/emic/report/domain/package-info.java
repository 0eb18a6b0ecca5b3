@NullMarked
package org.emic.report.domain;

import org.jspecify.annotations.NullMarked;
