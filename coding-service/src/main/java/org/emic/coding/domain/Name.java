package org.emic.coding.domain;

import java.util.List;

/// What a code is called, and the runners-up.
///
/// @param candidates best first, the label among them
/// @param terms heaviest first
record Name(String label, Origin origin, List<CandidateLabel> candidates, List<Term> terms) {}
