/// What a person decides about single places of a transcript before it is released.
@NullMarked
package org.emic.ingest.domain.review;

import org.jspecify.annotations.NullMarked;
