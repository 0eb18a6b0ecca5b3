package org.emic.ingest.domain.stories;

import org.emic.ingest.domain.text.Span;

/// Words of a sentence that speak of one person or a few.
///
/// @param whose what the person is to the speaker
/// @param span their place in the sentence, in Java's `char`
/// @param particular whether they can only mean somebody whom the speaker knows of, as *one of our clients*; *the judge*
/// may be any
record Mention(Whose whose, Span span, boolean particular) {}
