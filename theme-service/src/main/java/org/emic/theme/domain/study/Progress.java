package org.emic.theme.domain.study;

/// How far a study has come.
///
/// @param analysis the newest that was heard of; 0 if none was
/// @param through the highest transcript number whose themes are complete in it; 0 if none is
/// @param themes how many the newest synthesis of this analysis has
/// @param subThemes how many those have together
/// @param completed whether the themes are up to date with every code that has arrived
public record Progress(int analysis, int through, int themes, int subThemes, boolean completed) {}
