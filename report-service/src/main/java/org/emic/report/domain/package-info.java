/// What report-service has been told about a study, as facts: pure Java, no order of arrival, no clock.
@NullMarked
package org.emic.report.domain;

import org.jspecify.annotations.NullMarked;
