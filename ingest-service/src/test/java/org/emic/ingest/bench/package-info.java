/// How much of what identifies people is found, measured on sentences that people marked.
@NullMarked
package org.emic.ingest.bench;

import org.jspecify.annotations.NullMarked;
