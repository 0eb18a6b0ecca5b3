/// What programs that recognise speech write as JSON: who said what, and when.
@NullMarked
package org.emic.ingest.domain.recognition;

import org.jspecify.annotations.NullMarked;
