/// Reads JSON with Jackson.
@NullMarked
package org.emic.ingest.json;

import org.jspecify.annotations.NullMarked;
