/// Constant comparison (Glaser 1965; Glaser & Strauss 1967, ch. 5) as a function of a study's incidents.
///
/// Pure Java: no clock, no chance, no framework. What it needs from outside is an interface here.
@NullMarked
package org.emic.coding.domain;

import org.jspecify.annotations.NullMarked;
