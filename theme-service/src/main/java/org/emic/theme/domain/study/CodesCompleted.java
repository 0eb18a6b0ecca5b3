package org.emic.theme.domain.study;

/// All codes of an analysis are told, up to a transcript.
///
/// @param analysis revision of the study's analysis, from 1
/// @param through the highest transcript number that is covered
/// @param passages how many passages are coded
/// @param codes how many codes there are
/// @param fingerprint of the codes and codings, SHA-256 in hexadecimal
public record CodesCompleted(StudyId study, int analysis, int through, int passages, int codes, String fingerprint) {}
