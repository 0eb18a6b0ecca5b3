package org.emic.coding.domain.study;

/// What a transcript's release says of the whole.
///
/// @param name the file's name
/// @param incidents how many its passages carry together
public record ReleasedTranscript(Transcript transcript, String name, int incidents) {}
