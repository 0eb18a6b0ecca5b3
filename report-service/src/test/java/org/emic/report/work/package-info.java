/// The worker that composes reports, apart from database and broker.
@NullMarked
package org.emic.report.work;

import org.jspecify.annotations.NullMarked;
