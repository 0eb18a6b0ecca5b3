package org.emic.coding.domain.reading;

/// How far a study is.
///
/// @param incidents how many the released transcripts have, as far as known
/// @param embedded how many have arrived with their vectors
/// @param compared how many the newest analysis has passed
/// @param codes distinct codes among the codings
/// @param analysis the newest analysis
/// @param through the analysis is complete up to this transcript; 0 before the first
/// @param completed whether that is everything that was released
/// @param gaps passages that were given up
public record Progress(int incidents, int embedded, int compared, int codes, int codings, int analysis, int through,
        boolean completed, int gaps) {}
