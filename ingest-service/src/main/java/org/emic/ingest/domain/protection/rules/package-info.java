/// Numbers and addresses that have a form by which they are known, as written and as spoken.
@NullMarked
package org.emic.ingest.domain.protection.rules;

import org.jspecify.annotations.NullMarked;
