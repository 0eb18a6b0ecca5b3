/// Places in text, counted in Unicode code points.
@NullMarked
package org.emic.ingest.domain.text;

import org.jspecify.annotations.NullMarked;
