package org.emic.coding.domain.doublecoding;

import org.emic.coding.domain.study.StudyId;

/// Where a coder codes.
///
/// @param number the double coding's
/// @param coder the coder's number
public record Desk(StudyId study, int number, int coder) {}
