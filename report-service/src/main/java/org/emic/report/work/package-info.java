/// The worker that composes reports apart from the consumers.
@NullMarked
package org.emic.report.work;

import org.jspecify.annotations.NullMarked;
