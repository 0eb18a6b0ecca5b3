/// Progress, files and the report over HTTP.
@NullMarked
package org.emic.report.web;

import org.jspecify.annotations.NullMarked;
