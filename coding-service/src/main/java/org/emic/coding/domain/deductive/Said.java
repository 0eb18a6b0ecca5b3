package org.emic.coding.domain.deductive;

/// An incident as it was said, in canonical order with others.
///
/// @param transcriptNumber the transcript's place in the study: talk goes on within a transcript only
public record Said(int transcriptNumber, Wording wording) {}
