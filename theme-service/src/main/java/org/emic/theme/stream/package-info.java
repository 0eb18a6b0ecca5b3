/// What theme-service hears and tells on Kafka.
@NullMarked
package org.emic.theme.stream;

import org.jspecify.annotations.NullMarked;
