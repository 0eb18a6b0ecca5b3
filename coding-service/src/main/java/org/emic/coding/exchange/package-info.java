/// Codebooks and codings as files: CSV, and REFI-QDA codebooks.
@NullMarked
package org.emic.coding.exchange;

import org.jspecify.annotations.NullMarked;
