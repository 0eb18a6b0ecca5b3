/// What becomes of a released transcript's turns when they are corrected or withdrawn.
@NullMarked
package org.emic.ingest.domain.revision;

import org.jspecify.annotations.NullMarked;
