package org.emic.coding.domain.doublecoding;

import org.emic.coding.domain.IncidentId;

/// An incident of the canonical grid that can be drawn.
public record Unit(IncidentId incident, int transcriptNumber) {}
