/// Wires the rooms together.
@NullMarked
package org.emic.ingest.config;

import org.jspecify.annotations.NullMarked;
