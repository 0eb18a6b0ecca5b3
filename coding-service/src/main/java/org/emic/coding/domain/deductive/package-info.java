/// Coding with the researcher's own codebook, and learning from what the researcher has coded.
///
/// A code is known by its wordings (name, sentences of the definition, example passages) and by the incidents that people
/// coded with it. One linear model on likenesses learns from both; what it says is calibrated on incidents that it had to
/// do without. Everything here is deterministic: sums run in a fixed order, ties break by the lower number.
@NullMarked
package org.emic.coding.domain.deductive;

import org.jspecify.annotations.NullMarked;
