package org.emic.ingest.domain.study;

import java.time.Instant;

/// That somebody looked at a study's key.
///
/// @param who as they said, 1 to 200 characters
/// @param why as they said, 1 to 1,000 characters
public record KeyLook(String who, String why, Instant at) {}
