/// Where sentences end, found by trained models.
@NullMarked
package org.emic.ingest.language;

import org.jspecify.annotations.NullMarked;
