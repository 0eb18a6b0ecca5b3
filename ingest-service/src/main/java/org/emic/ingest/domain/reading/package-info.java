/// From a file's bytes to turns, or to a refusal that says what to do.
@NullMarked
package org.emic.ingest.domain.reading;

import org.jspecify.annotations.NullMarked;
