package org.emic.theme.domain.study;

import org.emic.theme.domain.theme.Themes;

/// The themes of an analysis, up to a transcript.
///
/// @param codesCompleted what they were made from
public record Synthesis(CodesCompleted codesCompleted, Themes themes) {}
