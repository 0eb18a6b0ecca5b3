package org.emic.coding.domain.study;

/// What an analysis covers.
///
/// @param codedIncidents incidents with at least one coding
/// @param read codings that a person has read
public record Coverage(int transcripts, int passages, int incidents, int codedIncidents, int codings, int codes,
        int read) {}
