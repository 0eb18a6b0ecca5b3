package org.emic.ingest.domain.versions;

import java.time.Instant;
import java.util.Optional;

/// A version of a transcript without its words.
///
/// @param version from 1
/// @param because why there is one
/// @param note who made it and why; empty for the first
/// @param at when
/// @param turns how many it has
/// @param readable whether its words are kept: the present version's, and those of earlier ones until words are withdrawn
public record MadeVersion(int version, Because because, Optional<Note> note, Instant at, int turns, boolean readable) {}
