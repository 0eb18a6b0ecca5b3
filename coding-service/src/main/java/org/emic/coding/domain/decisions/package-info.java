/// What people decide about codes and codings. The machine's suggestions are one layer, people's decisions another one
/// upon it: `decided = f(suggested, decisions in order)`. A decision is never changed or deleted; undoing it is leaving it
/// out.
@NullMarked
package org.emic.coding.domain.decisions;

import org.jspecify.annotations.NullMarked;
