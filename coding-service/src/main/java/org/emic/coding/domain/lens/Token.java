package org.emic.coding.domain.lens;

/// A word of a text.
///
/// @param word in lower case
/// @param start code points into the text
/// @param end exclusive
/// @param follows whether nothing but spaces, hyphens and apostrophes stands between it and the word before
record Token(String word, int start, int end, boolean follows) {}
