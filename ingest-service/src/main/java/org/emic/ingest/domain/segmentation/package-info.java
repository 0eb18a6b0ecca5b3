/// From turns to incidents, and from incidents to passages.
@NullMarked
package org.emic.ingest.domain.segmentation;

import org.jspecify.annotations.NullMarked;
