/// A conversation as it was written down: turns, speakers, annotations, incidents and passages.
@NullMarked
package org.emic.ingest.domain.transcript;

import org.jspecify.annotations.NullMarked;
