/// What all tests of report-service share.
@NullMarked
package org.emic.report;

import org.jspecify.annotations.NullMarked;
