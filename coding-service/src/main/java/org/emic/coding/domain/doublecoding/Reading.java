package org.emic.coding.domain.doublecoding;

import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.agreement.CodeSet;

/// That a coder has read a unit, and which codes the coder found in it; none is an answer, too.
public record Reading(int coder, IncidentId unit, CodeSet codes) {}
