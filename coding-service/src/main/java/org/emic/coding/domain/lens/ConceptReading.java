package org.emic.coding.domain.lens;

import org.emic.coding.domain.reading.Slice;

/// A concept with passages to read. How many there are is no score: words are found, not what they mean.
///
/// @param place of the concept in its lens, from 0
public record ConceptReading(int place, Concept concept, Slice<Passage> passages) {}
