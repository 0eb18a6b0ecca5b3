/// The lens as a second reading: sensitising concepts (Blumer 1954; Bowen 2006) whose cue phrases find passages to read,
/// and questions that people answer for each code. It reads what was said and what was coded, and changes neither.
@NullMarked
package org.emic.coding.domain.lens;

import org.jspecify.annotations.NullMarked;
