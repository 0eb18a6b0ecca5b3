/// Finding what tells who somebody is in a conversation, and putting pseudonyms in its place.
@NullMarked
package org.emic.ingest.domain.protection;

import org.jspecify.annotations.NullMarked;
