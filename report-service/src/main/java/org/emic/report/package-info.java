/// report-service: reports, figures and the study's live progress.
@NullMarked
package org.emic.report;

import org.jspecify.annotations.NullMarked;
