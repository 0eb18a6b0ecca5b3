package org.emic.coding.domain.decisions;

import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;

/// A change that the comparison would make to a code that a person has touched. It is not made; a person may.
///
/// @param code that keeps the incident
/// @param instead the code to which it would go
public record Proposal(IncidentId incident, CodeId code, CodeId instead) {}
