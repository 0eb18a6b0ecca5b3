/// WebVTT, parsed by the rules of the W3C's recommendation.
@NullMarked
package org.emic.ingest.domain.captions;

import org.jspecify.annotations.NullMarked;
