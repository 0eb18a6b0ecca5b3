/// Names of people, places and organisations in running text, and the word lists that tell them from other words.
@NullMarked
package org.emic.ingest.domain.protection.names;

import org.jspecify.annotations.NullMarked;
