package org.emic.coding.domain.doublecoding;

import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.agreement.CodeSet;

/// What people came to when they talked about a unit. It changes no figure.
///
/// @param who says so
public record Agreed(IncidentId unit, CodeSet codes, String who, String why) {}
