/// Who takes part in a study, as its researchers say.
@NullMarked
package org.emic.ingest.domain.participants;

import org.jspecify.annotations.NullMarked;
