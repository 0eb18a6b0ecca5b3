/// Events between services: how they leave (outbox and relay) and how they arrive (consumers, inbox, dead letters).
@NullMarked
package org.emic.messaging;

import org.jspecify.annotations.NullMarked;
