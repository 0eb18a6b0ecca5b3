/// What report.html shows, worked out beforehand, so that its template only places it.
@NullMarked
package org.emic.report.render.page;

import org.jspecify.annotations.NullMarked;
