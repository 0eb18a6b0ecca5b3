/// What was found in a text that could tell who somebody is.
@NullMarked
package org.emic.ingest.domain.protection.finds;

import org.jspecify.annotations.NullMarked;
