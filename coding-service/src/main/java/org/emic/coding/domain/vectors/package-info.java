/// What is compared of an incident, and its place in the model's space: computed once, stored, reused by every replay.
@NullMarked
package org.emic.coding.domain.vectors;

import org.jspecify.annotations.NullMarked;
