/// What leaves for other services.
@NullMarked
package org.emic.ingest.stream;

import org.jspecify.annotations.NullMarked;
