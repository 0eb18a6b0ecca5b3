/// What arrives and leaves over Kafka, in narrow records of this service, translated at once.
@NullMarked
package org.emic.report.stream;

import org.jspecify.annotations.NullMarked;
