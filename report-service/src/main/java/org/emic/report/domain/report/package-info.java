/// Composing a report from the facts of one analysis: what is complete, who voiced what, which words are quoted.
@NullMarked
package org.emic.report.domain.report;

import org.jspecify.annotations.NullMarked;
