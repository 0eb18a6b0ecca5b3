/// What stands in a transcript in place of names, and the key that leads from one to the other.
@NullMarked
package org.emic.ingest.domain.protection.pseudonyms;

import org.jspecify.annotations.NullMarked;
