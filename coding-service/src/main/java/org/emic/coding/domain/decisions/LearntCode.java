package org.emic.coding.domain.decisions;

import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Status;

/// A code that people founded or touched, as it is called and defined now.
///
/// @param label empty where the words that it was made of are gone
/// @param status [Status#HUMAN] where people made it
public record LearntCode(CodeId id, String label, String definition, Status status) {}
