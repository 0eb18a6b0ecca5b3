/// Passages in which a speaker tells what happened to somebody else, who was not asked.
@NullMarked
package org.emic.ingest.domain.stories;

import org.jspecify.annotations.NullMarked;
