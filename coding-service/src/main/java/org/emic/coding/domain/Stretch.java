package org.emic.coding.domain;

/// A marked stretch of talk, and where it stands now.
///
/// @param beside whether it touches no incident, as in moderators' words: the code is the stretch's, and the incident of its
///        coding, which stands beside it, does not carry it
public record Stretch(Mark mark, Span span, boolean beside) {}
