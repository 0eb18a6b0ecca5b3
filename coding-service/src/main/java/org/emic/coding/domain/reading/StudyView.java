package org.emic.coding.domain.reading;

import java.util.Optional;

/// A study as its pages show it.
///
/// @param title empty until the study's opening has been heard of
/// @param analysis the one that people see
/// @param newest the one that is being compared; higher while a further one is made
public record StudyView(String id, Optional<String> title, Optional<String> question, Optional<String> note,
        int analysis, int newest) {}
