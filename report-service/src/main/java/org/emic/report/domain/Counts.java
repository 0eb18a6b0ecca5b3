package org.emic.report.domain;

/// What an analysis covers, as coding-service counted it.
///
/// @param read codings that a person has read
public record Counts(int transcripts, int passages, int incidents, int codedIncidents, int codings, int codes,
        int read) {

}
