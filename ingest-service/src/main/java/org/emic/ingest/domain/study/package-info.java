/// Studies, and what people do with them.
@NullMarked
package org.emic.ingest.domain.study;

import org.jspecify.annotations.NullMarked;
