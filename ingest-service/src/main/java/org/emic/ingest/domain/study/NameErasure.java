package org.emic.ingest.domain.study;

import java.time.Instant;

/// That somebody erased real names, or what was decided about words, from this service.
///
/// @param what a pseudonym whose name was erased, or what else; never a real name
/// @param names how many names or decisions
/// @param who as they said, 1 to 200 characters
/// @param why as they said, 1 to 1,000 characters
public record NameErasure(String what, int names, String who, String why, Instant at) {}
