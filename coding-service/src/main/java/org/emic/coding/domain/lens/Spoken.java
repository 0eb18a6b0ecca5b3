package org.emic.coding.domain.lens;

import org.emic.coding.domain.reading.Quote;

/// An incident as it was said.
///
/// @param lang a BCP 47 tag
public record Spoken(Quote quote, String lang) {}
