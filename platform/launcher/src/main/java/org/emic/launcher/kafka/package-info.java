/// A Kafka broker in a JVM of its own.
@NullMarked
package org.emic.launcher.kafka;

import org.jspecify.annotations.NullMarked;
