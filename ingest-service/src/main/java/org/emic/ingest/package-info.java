/// Studies and transcripts: reads what people upload, divides it into incidents, and releases it for analysis.
@NullMarked
package org.emic.ingest;

import org.jspecify.annotations.NullMarked;
