/// What turns are to one another: where the talk turns to something else, what answers what, which question stands.
@NullMarked
package org.emic.ingest.domain.conversation;

import org.jspecify.annotations.NullMarked;
