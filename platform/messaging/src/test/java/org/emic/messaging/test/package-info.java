/// What tests of services need: a fresh PostgreSQL database, a Kafka broker, messages as they arrive.
@NullMarked
package org.emic.messaging.test;

import org.jspecify.annotations.NullMarked;
