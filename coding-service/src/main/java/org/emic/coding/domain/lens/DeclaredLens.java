package org.emic.coding.domain.lens;

import java.util.Optional;
import org.emic.coding.domain.study.StudyId;

/// The lens that a study was opened with, as its events tell it.
///
/// @param revision of the study's fields
/// @param name empty where the study names none
/// @param version empty where none is told
public record DeclaredLens(StudyId study, int revision, Optional<String> name, Optional<String> version) {}
